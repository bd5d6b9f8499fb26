"""Fail: 😕 on what asked, and one comment with what happened and what to do."""

from github_app.github.port import GitHub
from github_app.jobs.failure import Failure
from github_app.jobs.job import Job, JobKind, Record
from github_app.jobs.steps.comments import put_comment, put_comment_once
from github_app.jobs.steps.plan import Plan
from github_app.jobs.steps.reactions import react
from github_app.jobs.tools import Tools
from github_app.jobs.turn import list_turns
from github_app.messages import status
from github_app.messages.command.progress import is_open, write_failed
from github_app.messages.command.request import make_command_marker
from github_app.messages.markers import find_comment
from github_app.messages.replies import make_failure_marker, write_failure


class Told(Record):
    """Nothing to hand on."""


async def fail(job: Job, failure: Failure, plan: Plan | None, tools: Tools) -> Told:
    """Tell the people who wait that the job failed.

    Args:
        job: The job.
        failure: Why.
        plan: The plan, if the job came that far: its comment must not say any longer that work is going on.
        tools: GitHub.
    """
    github = tools.connect(job)
    if job.kind is JobKind.GENERATE:
        if plan is not None:
            shown = find_comment(await github.list_comments(job.issue), status.make_status_marker(job.status_id))
            if shown is not None:
                await github.update_comment(shown.id, status.write_stopped(job.status_id, plan.service, plan.sections))
        marker = make_failure_marker(job.id)
        await put_comment_once(github, job.issue, marker, write_failure(job, failure, marker))
    elif job.kind is JobKind.COMMAND:
        await _end_turns(job, failure, github)
    else:
        marker = status.make_status_marker(job.status_id)
        await put_comment(github, job.issue, marker, write_failure(job, failure, marker))
    await react(github, job, "confused")
    return Told()


async def _end_turns(job: Job, failure: Failure, github: GitHub) -> None:
    """Say of each command that has not ended that it failed."""
    comments = await github.list_comments(job.issue)
    for turn in list_turns(job):
        request = turn.request
        written = find_comment(comments, make_command_marker(request.job))
        if written is None:
            await github.create_comment(job.issue, write_failed(request, failure))
        elif is_open(written.body or ""):
            await github.update_comment(written.id, write_failed(request, failure))
