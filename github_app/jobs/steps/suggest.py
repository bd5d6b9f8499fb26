"""Suggest: an issue that asks for a service, but lacks the label, is told of it; every other issue is left alone."""

import asyncio

from generators.pipeline import understand
from generators.requirements.understanding import Kind
from github_app.jobs.config import PATH, ConfigError, RepositoryConfig, read_config
from github_app.jobs.job import Job, Record
from github_app.jobs.steps.comments import put_comment_once
from github_app.jobs.tools import Tools
from github_app.messages.suggestion import make_suggestion_marker, write_suggestion
from webhooks.readers.issues import GENERATE_LABEL


class Suggested(Record):
    """Whether something was suggested."""

    is_suggested: bool


async def suggest(job: Job, tools: Tools) -> Suggested:
    """Suggest the label where the repository wants that, and the issue is understood whole as a service."""
    github = tools.connect(job)
    config = _read(await github.get_file(PATH))
    if not config.suggest:
        return Suggested(is_suggested=False)
    issue = await github.get_issue(job.issue)
    if issue.state != "open" or any(label.name.lower() == GENERATE_LABEL for label in issue.labels):
        return Suggested(is_suggested=False)
    understanding = await asyncio.to_thread(understand, issue.title, issue.body or "", "", config.defaults)
    if understanding.kind is not Kind.GENERATE or understanding.spec is None:
        return Suggested(is_suggested=False)
    marker = make_suggestion_marker(job.issue)
    await put_comment_once(github, job.issue, marker, write_suggestion(job.issue, understanding.spec))
    return Suggested(is_suggested=True)


def _read(text: str | None) -> RepositoryConfig:
    try:
        return read_config(text)
    except ConfigError:
        # Nobody has asked for anything here: whoever sets the label is told what is wrong with the file.
        return RepositoryConfig()
