"""Ending: how every job ends, with or without a result."""

from collections.abc import Awaitable, Callable
from typing import Any

import structlog

from github_app.jobs.acceptance import finish
from github_app.jobs.failure import Failure
from github_app.jobs.job import Job, Record
from github_app.jobs.journey import Journey, StepFailedError
from github_app.jobs.steps.fail import Told, fail
from github_app.jobs.steps.plan import Plan
from github_app.jobs.tools import Tools

Workflow = Callable[[dict[str, Any]], Awaitable[str]]
"""A workflow: takes a job as plain data and gives its outcome in a few words, for the log."""

Course = Callable[[Journey, Tools], Awaitable[str]]
"""The steps of a job between its acceptance and its end."""

_logger = structlog.get_logger()


class Finished(Record):
    """Nothing to hand on."""


def make_workflow(course: Course, tools: Tools, *, tells: bool = True) -> Workflow:
    """Make the workflow of a kind of job.

    Args:
        course: Its steps.
        tools: What they work with.
        tells: Whether people wait for it, and are told if it fails; else only the log is.
    """

    async def work(request: dict[str, Any]) -> str:
        journey = Journey(Job.model_validate(request), tools.engine)
        try:
            outcome = await course(journey, tools)
        except StepFailedError as stop:
            await end_without_result(journey, stop.failure, tools, tells=tells)
            return f"failed: {stop.failure.code}"
        await note_end(journey, tools, failed=False)
        return outcome

    return work


async def end_without_result(
    journey: Journey, failure: Failure, tools: Tools, *, tells: bool = True, plan: Plan | None = None
) -> None:
    """End a job that failed: first the end, then the word, as who hears of it may ask again at once.

    Args:
        journey: The job on its way.
        failure: Why.
        tools: What steps work with.
        tells: Whether people are told.
        plan: The plan that people have seen, if there is one.
    """
    await note_end(journey, tools, failed=True)
    if not tells:
        return
    try:
        await journey.take("fail", Told, lambda: fail(journey.job, failure, plan, tools), cancellable=False)
    except StepFailedError as stop:
        _logger.critical("job.untold", job=journey.job.id, code=failure.code, because=stop.failure.code)


async def note_end(journey: Journey, tools: Tools, *, failed: bool) -> None:
    """Note that a job has ended: the same may be asked for again."""

    async def note() -> Finished:
        finish(tools.engine, journey.job.id, failed=failed)
        return Finished()

    await journey.take("finish", Finished, note, cancellable=False)
