"""Attend: the commands that wait for nobody, such as ``cancel``, are done while others are at work."""

import asyncio
import time

from github_app.jobs.approval import approve, find_proposal
from github_app.jobs.job import Job, Record
from github_app.jobs.pending import Pending, cancel, list_pending
from github_app.jobs.promptness import is_prompt, read_verb
from github_app.jobs.steps.retire import retire_plan
from github_app.jobs.tools import Tools
from github_app.messages.answers import write_approval, write_cancellation, write_pending


class Attended(Record):
    """What is to be answered, one text for each command."""

    answers: tuple[str, ...]


async def attend(job: Job, tools: Tools) -> Attended:
    """Do what the prompt commands of a comment ask for, and find the words for it."""
    attenders = {"apply": _apply, "cancel": _cancel, "status": _show_status}
    answers = [await attenders[read_verb(line)](job, tools) for line in job.lines if is_prompt(line)]
    return Attended(answers=tuple(answers))


async def _apply(job: Job, tools: Tools) -> str:
    proposal = await asyncio.to_thread(find_proposal, tools.engine, repository=job.repository, issue=job.issue)
    if proposal is None or not await asyncio.to_thread(approve, tools.engine, proposal.job, by=job.sender):
        return write_approval(None)
    return write_approval(proposal.job)


async def _cancel(job: Job, tools: Tools) -> str:
    before = await asyncio.to_thread(_list_before, job, tools)
    for pending in before:
        await asyncio.to_thread(cancel, tools.engine, pending.job.id, job.sender)
    retired = await retire_plan(job, tools)
    return write_cancellation([pending.job for pending in before], retired.job if retired else None)


async def _show_status(job: Job, tools: Tools) -> str:
    proposal = await asyncio.to_thread(find_proposal, tools.engine, repository=job.repository, issue=job.issue)
    before = await asyncio.to_thread(_list_before, job, tools)
    return write_pending(before, proposal.job if proposal else None, time.time())


def _list_before(job: Job, tools: Tools) -> list[Pending]:
    """List what was asked for before this comment: its own commands are none of its business."""
    pending = list_pending(tools.engine, repository=job.repository, issue=job.issue)
    return [one for one in pending if one.job.accepted_at < job.accepted_at and one.job.comment != job.comment]
