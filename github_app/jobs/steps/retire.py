"""Retire: a plan that waited for approval does so no longer, and its comment says so."""

import asyncio
from contextlib import suppress

from github_app.github.errors import NotFoundError
from github_app.jobs.approval import Proposal, drop_proposal, find_proposal
from github_app.jobs.job import Job
from github_app.jobs.tools import Tools
from github_app.messages.answers import write_retired


async def retire_plan(job: Job, tools: Tools) -> Proposal | None:
    """Let the plan that waits where a job works wait no longer, unless it is the job's own, and give it."""
    found = await asyncio.to_thread(find_proposal, tools.engine, repository=job.repository, issue=job.issue)
    if found is None or found.job.id == job.id:
        return None
    # First the word: done again after a crash, the plan is still found.
    with suppress(NotFoundError):
        await tools.connect(job).update_comment(found.comment, write_retired(found.job))
    await asyncio.to_thread(drop_proposal, tools.engine, repository=job.repository, issue=job.issue)
    return found
