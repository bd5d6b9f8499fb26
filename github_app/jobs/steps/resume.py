"""Resume: a plan was approved, and its comment says that it is being carried out."""

from github_app.jobs.job import Job, Record
from github_app.jobs.steps.comments import put_comment
from github_app.jobs.steps.plan import Plan
from github_app.jobs.tools import Tools
from github_app.messages import status


class Resumed(Record):
    """Nothing to hand on."""


async def resume(job: Job, plan: Plan, tools: Tools) -> Resumed:
    """Renew the comment of the plan."""
    body = status.write_building(job.status_id, plan.service, plan.sections)
    await put_comment(tools.connect(job), job.issue, status.make_status_marker(job.status_id), body)
    return Resumed()
