"""A turn: one command, from the first word about it to the last."""

import asyncio
from dataclasses import replace

import structlog

from generators.commands.command import ChangeCommand, ControlCommand, Misunderstood, Verb
from github_app.jobs.failure import Failure
from github_app.jobs.journey import Journey, StepFailedError
from github_app.jobs.pending import find_canceller
from github_app.jobs.steps.end import End
from github_app.jobs.steps.explain import Explained, explain
from github_app.jobs.steps.find_branch import Branch, find_branch
from github_app.jobs.steps.find_failed import FailedCommand, find_failed
from github_app.jobs.steps.show import Shown, show
from github_app.jobs.tools import Tools
from github_app.jobs.turn import Turn
from github_app.jobs.workflows.comparing import compare_service
from github_app.jobs.workflows.evolving import evolve_service
from github_app.messages.command.answers import write_misunderstood, write_place
from github_app.messages.command.help import list_rows
from github_app.messages.command.progress import write_cancelled, write_failed, write_nothing, write_refused
from webhooks.readers.issues import GENERATE_LABEL

_logger = structlog.get_logger()


async def take_turn(journey: Journey, turn: Turn, tools: Tools) -> End:
    """Carry one command out; whatever happens, its status comment says so in the end."""
    try:
        return await _carry_out(journey, turn, tools)
    except StepFailedError as stop:
        await _tell_failure(journey, turn, stop.failure, tools)
        return End.FAILED


async def refer(journey: Journey, turn: Turn, pull_request: int | None, tools: Tools) -> End:
    """Say where a command belongs that was posted on an issue.

    Args:
        journey: The job on its way.
        turn: The command.
        pull_request: The open pull request that came of the issue; None if there is none.
        tools: What steps work with.
    """
    body = write_place(turn.request, pull_request, GENERATE_LABEL)
    try:
        return await _answer(journey, turn, body, tools, end=End.REFUSED)
    except StepFailedError as stop:
        await _tell_failure(journey, turn, stop.failure, tools)
        return End.FAILED


async def _carry_out(journey: Journey, turn: Turn, tools: Tools) -> End:
    command = turn.read()
    if isinstance(command, Misunderstood):
        body = write_misunderstood(turn.request, command.reason, command.nearest, list_rows())
        return await _answer(journey, turn, body, tools, end=End.REFUSED)
    if isinstance(command, ChangeCommand):
        return await evolve_service(journey, turn, tools)
    if command.verb is Verb.WHY:
        return await _explain(journey, turn, command, tools)
    if command.verb is Verb.COMPARE:
        return await compare_service(journey, turn, command.stack or "", tools)
    if command.verb is Verb.RETRY:
        return await _retry(journey, turn, tools)
    return await evolve_service(journey, turn, tools)


async def _answer(journey: Journey, turn: Turn, body: str, tools: Tools, *, end: End) -> End:
    await journey.take("show", Shown, lambda: show(turn, body, tools))
    return end


async def _explain(journey: Journey, turn: Turn, command: ControlCommand, tools: Tools) -> End:
    branch = await journey.take("find branch", Branch, lambda: find_branch(turn.job, tools))
    if branch.problem is not None:
        body = write_refused(turn.request, [branch.problem])
        return await _answer(journey, turn, body, tools, end=End.REFUSED)
    explained = await journey.take("explain", Explained, lambda: explain(turn, command.path or "", branch, tools))
    end = End.DONE if explained.is_found else End.REFUSED
    return await _answer(journey, turn, explained.body, tools, end=end)


async def _retry(journey: Journey, turn: Turn, tools: Tools) -> End:
    failed = await journey.take("find failed", FailedCommand, lambda: find_failed(turn, tools))
    if failed.line:
        return await _carry_out(journey, replace(turn, line=failed.line), tools)
    body = write_nothing(turn.request, ["The last command of this pull request did not fail."])
    return await _answer(journey, turn, body, tools, end=End.DONE)


async def _tell_failure(journey: Journey, turn: Turn, failure: Failure, tools: Tools) -> None:
    body = write_failed(turn.request, failure)
    if failure.code == "cancelled":
        canceller = await asyncio.to_thread(find_canceller, tools.engine, turn.job.id)
        body = write_cancelled(turn.request, canceller or "")
    try:
        await journey.take("tell failure", Shown, lambda: show(turn, body, tools), cancellable=False)
    except StepFailedError as stop:
        _logger.critical("job.untold", job=turn.job.id, code=failure.code, because=stop.failure.code)
