"""Acknowledge: 👀 on the issue, as soon as the job is picked up."""

from github_app.jobs.job import Job, Record
from github_app.jobs.tools import Tools


class Acknowledged(Record):
    """Nothing to hand on."""


async def acknowledge(job: Job, tools: Tools) -> Acknowledged:
    """React to the issue; GitHub keeps one reaction of each kind."""
    await tools.connect(job).add_reaction(job.issue, "eyes")
    return Acknowledged()
