"""Journey: one job on its way through its steps, each recorded once done, timed, and repeated where that may help.

A step never raises out of here: what it gave, or why it failed, is recorded as data, so that a job that is taken up
again after a crash decides the same at every turn. That somebody cancelled the job is such a reason.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import sqlalchemy as sa
import structlog
from dbos import DBOS

from github_app.errors import UserError
from github_app.github.errors import RateLimitedError
from github_app.jobs.failure import Failure, explain, is_transient
from github_app.jobs.job import Job, Record
from github_app.jobs.pending import find_canceller
from github_app.messages.escaping import write_code

ATTEMPT_SECONDS = 300.0
"""Longest time of one attempt at a step."""

PAUSES = (0.5, 1.0, 2.0, 5.0, 15.0, 60.0)
"""Seconds between the attempts at a step; GitHub's own wish counts if it is longer, up to an hour."""

MAX_PAUSE = 3600.0

LOOK_SECONDS = 2.0
"""How often a job that pauses looks whether it was cancelled."""

Result = TypeVar("Result", bound=Record)
_logger = structlog.get_logger()


class StepFailedError(Exception):
    """A step failed for good."""

    def __init__(self, failure: Failure) -> None:
        self.failure = failure
        super().__init__(failure.code)


class Journey:
    """Runs the steps of one job.

    Args:
        job: The job.
        engine: The database of jobs, where somebody may ask it to stop.
    """

    def __init__(self, job: Job, engine: sa.Engine) -> None:
        self.job = job
        self.milliseconds: dict[str, int] = {}
        self._engine = engine

    async def take(
        self, name: str, kind: type[Result], step: Callable[[], Awaitable[Result]], *, cancellable: bool = True
    ) -> Result:
        """Take one step, or read what it gave if it was taken before a crash.

        Args:
            name: Its name, for the log and for the record.
            kind: What it gives.
            step: Does it; must be safe to be done twice.
            cancellable: Whether a job that was cancelled stops before it. Steps that end the job are taken, and so are
                those behind a push: people see its result, and half a result helps nobody.

        Raises:
            StepFailedError: If it cannot be done, or the job was cancelled.
        """
        recorded: dict[str, Any] = await DBOS.run_step_async({"name": name}, self._attempt, name, step, cancellable)
        self.milliseconds[name] = recorded["milliseconds"]
        if recorded["failure"] is not None:
            raise StepFailedError(Failure.model_validate(recorded["failure"]))
        return kind.model_validate(recorded["result"])

    async def _attempt(self, name: str, step: Callable[[], Awaitable[Record]], cancellable: bool) -> dict[str, Any]:  # noqa: FBT001 - DBOS hands it on
        started = time.monotonic()
        result, failure = None, None
        with structlog.contextvars.bound_contextvars(job=self.job.id, delivery=self.job.delivery, step=name):
            try:
                result = (await self._repeat(step, cancellable=cancellable)).dump()
            except Exception as error:  # noqa: BLE001 - whatever it is, the job has to tell people that it failed
                failure = explain(error).dump()
            milliseconds = round((time.monotonic() - started) * 1000)
            _logger.info("step.done", milliseconds=milliseconds, failed=failure is not None)
        return {"result": result, "failure": failure, "milliseconds": milliseconds}

    async def _repeat(self, step: Callable[[], Awaitable[Record]], *, cancellable: bool) -> Record:
        for pause in PAUSES:
            if cancellable:
                await self._check_cancellation()
            try:
                async with asyncio.timeout(ATTEMPT_SECONDS):
                    return await step()
            except UserError:
                raise
            except Exception as error:
                if not is_transient(error):
                    raise
                wished = error.seconds if isinstance(error, RateLimitedError) else 0
                seconds = min(max(pause, wished), MAX_PAUSE)
                _logger.warning("step.repeated", problem=str(error), pause_seconds=seconds)
                await self._pause(seconds, cancellable=cancellable)
        async with asyncio.timeout(ATTEMPT_SECONDS):
            return await step()

    async def _pause(self, seconds: float, *, cancellable: bool) -> None:
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            await asyncio.sleep(min(left, LOOK_SECONDS))
            if cancellable:
                await self._check_cancellation()

    async def _check_cancellation(self) -> None:
        login = await asyncio.to_thread(find_canceller, self._engine, self.job.id)
        if login is not None:
            raise UserError("cancelled", f"{write_code(login)} has cancelled it.", "Nothing, unless you want it again.")
