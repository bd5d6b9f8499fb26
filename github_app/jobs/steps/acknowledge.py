"""Acknowledge: 👀 on what asked, as soon as the job is picked up."""

from github_app.jobs.job import Job, Record
from github_app.jobs.steps.reactions import react
from github_app.jobs.tools import Tools


class Acknowledged(Record):
    """Whether what asked is still there; who deletes it at once takes it back."""

    is_there: bool = True


async def acknowledge(job: Job, tools: Tools) -> Acknowledged:
    """React to the comment or issue."""
    return Acknowledged(is_there=await react(tools.connect(job), job, "eyes"))
