"""Conclude: the status comment names the pull request, and 🚀 on the issue."""

from github_app.jobs.job import Job, Record
from github_app.jobs.steps.comments import put_comment
from github_app.jobs.steps.open_pull_request import Opened
from github_app.jobs.steps.plan import Plan
from github_app.jobs.steps.reactions import react
from github_app.jobs.tools import Tools
from github_app.messages import status


class Concluded(Record):
    """Nothing to hand on."""


async def conclude(job: Job, plan: Plan, opened: Opened, tools: Tools) -> Concluded:
    """Say that it is done."""
    github = tools.connect(job)
    body = status.write_done(job.status_id, plan.service, opened.number, opened.warnings, plan.sections)
    await put_comment(github, job.issue, status.make_status_marker(job.status_id), body)
    await react(github, job, "rocket")
    return Concluded()
