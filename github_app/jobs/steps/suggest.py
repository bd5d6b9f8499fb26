"""Suggest: an issue that asks for a backend, but lacks the label, is told of it; every other issue is left alone."""

import asyncio

from generators.requirements.backend_requests import asks_for_backend
from github_app.jobs.config import PATH, ConfigError, read_config
from github_app.jobs.job import Job, Record
from github_app.jobs.steps.comments import put_comment_once
from github_app.jobs.tools import Tools
from github_app.messages.invitation import make_invitation_marker, write_invitation
from webhooks.readers.issues import GENERATE_LABEL


class Suggested(Record):
    """Whether something was suggested."""

    is_suggested: bool


async def suggest(job: Job, tools: Tools) -> Suggested:
    """Suggest the label where the repository wants that, and the issue asks for a backend in so many words."""
    github = tools.connect(job)
    if not _is_wanted(await github.get_file(PATH)):
        return Suggested(is_suggested=False)
    issue = await github.get_issue(job.issue)
    has_label = any(label.name.lower() == GENERATE_LABEL for label in issue.labels)
    asks = await asyncio.to_thread(asks_for_backend, issue.title, issue.body or "")
    if asks and not has_label and issue.state == "open":
        body = write_invitation(job.issue, GENERATE_LABEL)
        await put_comment_once(github, job.issue, make_invitation_marker(job.issue), body)
        return Suggested(is_suggested=True)
    return Suggested(is_suggested=False)


def _is_wanted(text: str | None) -> bool:
    try:
        return read_config(text).suggest
    except ConfigError:
        # Nobody has asked for anything here: whoever sets the label is told what is wrong with the file.
        return False
