"""Attend: the commands that wait for nobody, such as ``cancel``, are done while others are at work."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from github_app.jobs.approval import approve, find_proposal
from github_app.jobs.job import Job, Record
from github_app.jobs.pending import cancel, list_pending
from github_app.jobs.promptness import is_prompt, read_verb
from github_app.jobs.request import describe_proposal, list_requests
from github_app.jobs.steps.retire import retire_plan
from github_app.jobs.tools import Tools
from github_app.messages.command.answers import Traffic, write_status
from github_app.messages.command.control import write_approved, write_cancelling
from github_app.messages.command.request import Request


class Answer(Record):
    """The comment that answers a command.

    Attributes:
        command: By which its comment is found.
        body: Its text.
    """

    command: str
    body: str


class Attended(Record):
    """What is to be answered, to one command after the other."""

    answers: tuple[Answer, ...]


async def attend(job: Job, tools: Tools) -> Attended:
    """Do what the prompt commands of a comment ask for, and find the words for it."""
    answers = []
    for request in list_requests(job):
        if is_prompt(request.line):
            body = await _ATTENDERS[read_verb(request.line)](job, request, tools)
            answers.append(Answer(command=request.job, body=body))
    return Attended(answers=tuple(answers))


async def _apply(job: Job, request: Request, tools: Tools) -> str:
    proposal = await asyncio.to_thread(find_proposal, tools.engine, repository=job.repository, issue=job.issue)
    if proposal is None or not await asyncio.to_thread(approve, tools.engine, proposal.job, by=job.sender):
        return write_approved(request, None)
    return write_approved(request, describe_proposal(proposal))


async def _cancel(job: Job, request: Request, tools: Tools) -> str:
    before = await asyncio.to_thread(_list_before, job, tools)
    for pending in before:
        await asyncio.to_thread(cancel, tools.engine, pending.id, job.sender)
    retired = await retire_plan(job, tools)
    stopped = [stopping for pending in before for stopping in list_requests(pending)]
    return write_cancelling(request, stopped, describe_proposal(retired) if retired else None)


async def _show_status(job: Job, request: Request, tools: Tools) -> str:
    proposal = await asyncio.to_thread(find_proposal, tools.engine, repository=job.repository, issue=job.issue)
    before = await asyncio.to_thread(_list_before, job, tools)
    requests = [waiting for pending in before for waiting in list_requests(pending)]
    traffic = Traffic(
        running=requests[0] if requests else None,
        waiting=requests[1:],
        planned=describe_proposal(proposal) if proposal else None,
    )
    return write_status(request, traffic)


_ATTENDERS: Mapping[str, Callable[[Job, Request, Tools], Awaitable[str]]] = {
    "apply": _apply,
    "cancel": _cancel,
    "status": _show_status,
}


def _list_before(job: Job, tools: Tools) -> list[Job]:
    """List what was asked for before this comment: its own other commands come after it."""
    pending = list_pending(tools.engine, repository=job.repository, issue=job.issue)
    return [other for other in pending if other.accepted_at < job.accepted_at and other.comment != job.comment]
