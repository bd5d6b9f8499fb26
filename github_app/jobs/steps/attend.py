"""Attend: the commands that wait for nobody, such as ``cancel``, are done while others are at work."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from generators.commands.command import ControlCommand, Verb
from github_app.jobs.approval import approve, find_proposal
from github_app.jobs.job import Job, Record
from github_app.jobs.pending import cancel, list_before
from github_app.jobs.promptness import read_prompt
from github_app.jobs.request import describe_proposal, list_requests
from github_app.jobs.steps.retire import retire_plan
from github_app.jobs.steps.set_up import set_up
from github_app.jobs.tools import Tools
from github_app.messages.command.answers import Traffic, write_help, write_status
from github_app.messages.command.control import write_approved, write_cancelling
from github_app.messages.command.help import list_rows
from github_app.messages.command.request import Request
from github_app.messages.setup import write_set_up


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
        command = read_prompt(request.line)
        if command is not None:
            body = await _ATTENDERS[command.verb](command, job, request, tools)
            answers.append(Answer(command=request.job, body=body))
    return Attended(answers=tuple(answers))


async def _apply(command: ControlCommand, job: Job, request: Request, tools: Tools) -> str:
    proposal = await asyncio.to_thread(find_proposal, tools.engine, repository=job.repository, issue=job.issue)
    if proposal is None:
        return write_approved(request, None)
    is_approved = await asyncio.to_thread(
        approve, tools.engine, proposal.job, by=job.sender, confirmed=command.confirmed
    )
    return write_approved(request, describe_proposal(proposal) if is_approved else None)


async def _cancel(_command: ControlCommand, job: Job, request: Request, tools: Tools) -> str:
    before = await asyncio.to_thread(list_before, tools.engine, job)
    for pending in before:
        await asyncio.to_thread(cancel, tools.engine, pending.id, job.sender)
    retired = await retire_plan(job, tools)
    stopped = [stopping for pending in before for stopping in list_requests(pending)]
    return write_cancelling(request, stopped, describe_proposal(retired) if retired else None)


async def _show_status(_command: ControlCommand, job: Job, request: Request, tools: Tools) -> str:
    proposal = await asyncio.to_thread(find_proposal, tools.engine, repository=job.repository, issue=job.issue)
    before = await asyncio.to_thread(list_before, tools.engine, job)
    requests = [waiting for pending in before for waiting in list_requests(pending)]
    traffic = Traffic(
        running=requests[0] if requests else None,
        waiting=requests[1:],
        planned=describe_proposal(proposal) if proposal else None,
    )
    return write_status(request, traffic)


async def _set_up(_command: ControlCommand, job: Job, request: Request, tools: Tools) -> str:
    return write_set_up(request, await set_up(job, tools))


async def _show_help(_command: ControlCommand, _job: Job, request: Request, _tools: Tools) -> str:
    return write_help(request, list_rows())


_ATTENDERS: Mapping[Verb, Callable[[ControlCommand, Job, Request, Tools], Awaitable[str]]] = {
    Verb.APPLY: _apply,
    Verb.CANCEL: _cancel,
    Verb.STATUS: _show_status,
    Verb.SETUP: _set_up,
    Verb.HELP: _show_help,
}
