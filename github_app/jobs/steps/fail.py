"""Fail: 😕 on the issue, and one comment with what happened and what to do."""

from github_app.jobs.failure import Failure
from github_app.jobs.job import Job, Record
from github_app.jobs.steps.comments import put_comment_once
from github_app.jobs.steps.plan import Plan
from github_app.jobs.tools import Tools
from github_app.messages import status
from github_app.messages.markers import find_comment
from github_app.messages.replies import make_failure_marker, write_failure


class Told(Record):
    """Nothing to hand on."""


async def fail(job: Job, failure: Failure, plan: Plan | None, tools: Tools) -> Told:
    """Tell the people on the issue that the job failed.

    Args:
        job: The job.
        failure: Why.
        plan: The plan, if the job came that far: its comment must not say any longer that work is going on.
        tools: GitHub.
    """
    github = tools.connect(job)
    if plan is not None:
        shown = find_comment(await github.list_comments(job.issue), status.make_status_marker(job.id))
        if shown is not None:
            await github.update_comment(shown.id, status.write_stopped(job.id, plan.service, plan.sections))
    await put_comment_once(github, job.issue, make_failure_marker(job.id), write_failure(job.id, failure))
    await github.add_reaction(job.issue, "confused")
    return Told()
