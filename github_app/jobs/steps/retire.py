"""Retire: a plan that waited for approval does so no longer, and its comment says so."""

import asyncio
from contextlib import suppress

from github_app.github.errors import NotFoundError
from github_app.jobs.approval import Proposal, drop_proposal, find_proposal
from github_app.jobs.job import Job
from github_app.jobs.request import describe_proposal
from github_app.jobs.tools import Tools
from github_app.messages import status
from github_app.messages.command.control import write_retired


async def retire_plan(job: Job, tools: Tools) -> Proposal | None:
    """Let the plan that waits where a job works wait no longer, unless it is the job's own, and give it."""
    # First the word: done again after a crash, the plan is still found.
    found = await announce_retirement(job, tools)
    if found is not None:
        await asyncio.to_thread(drop_proposal, tools.engine, repository=job.repository, issue=job.issue)
    return found


async def announce_retirement(job: Job, tools: Tools) -> Proposal | None:
    """Say in the comment of the plan that waits where a job works that it waits no longer, and give the plan."""
    found = await asyncio.to_thread(find_proposal, tools.engine, repository=job.repository, issue=job.issue)
    if found is None or found.job.id == job.id:
        return None
    with suppress(NotFoundError):
        await tools.connect(job).update_comment(found.comment, _write(found))
    return found


def _write(proposal: Proposal) -> str:
    if proposal.job.lines:
        return write_retired(describe_proposal(proposal))
    return status.write_retired(proposal.job.status_id)
