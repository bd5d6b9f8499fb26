"""Authorize: only people who may write to the repository can make the App write to it."""

from github_app.jobs.job import Job, Record
from github_app.jobs.steps.comments import put_comment_once
from github_app.jobs.steps.reactions import react
from github_app.jobs.tools import Tools
from github_app.messages.replies import make_refusal_marker, write_command_refusal, write_refusal
from webhooks.permissions import may_generate


class Authorization(Record):
    """Whether the person may."""

    allowed: bool


async def authorize(job: Job, tools: Tools, *, tells: bool = True) -> Authorization:
    """Ask GitHub what the person may do now; tell those who may not, once per person and conversation.

    Args:
        job: The job.
        tools: GitHub.
        tells: Whether to tell them; not where another job of the same comment does.
    """
    github = tools.connect(job)
    allowed = may_generate(await github.get_permission(job.sender))
    if tells and not allowed:
        write = write_refusal if job.comment is None else write_command_refusal
        await put_comment_once(github, job.issue, make_refusal_marker(job.sender), write(job.sender))
        await react(github, job, "confused")
    return Authorization(allowed=allowed)
