"""Work that goes on until the process ends."""

import asyncio
from collections.abc import Callable, Coroutine
from time import monotonic
from typing import Any, TypeVar

import structlog

from app.core.errors import ServiceUnavailableError
from app.messaging.broker import BrokerError
from app.messaging.retries import find_delay

logger = structlog.get_logger(module=__name__)

ResultT = TypeVar("ResultT")

_FIRST_DELAY = 0.5
_LONGEST_DELAY = 15.0
_CANCELLATION_SECONDS = 5.0


async def finish(work: Coroutine[Any, Any, ResultT]) -> ResultT:
    """Do something to its end, however often this task is cancelled meanwhile; the cancellation follows then."""
    task = asyncio.create_task(work)
    cancellation: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError as error:
            cancellation = error
    if cancellation is not None:
        raise cancellation from task.exception()
    return task.result()


async def cancel(task: asyncio.Task[Any]) -> None:
    """Cancel a task until it has ended.

    Libraries may lose a cancellation: `asyncio.wait_for` of Python 3.11 does, if what it waits for ends at that moment.
    """
    while not task.done():
        task.cancel()
        await asyncio.wait([task], timeout=_CANCELLATION_SECONDS)


async def keep_running(name: str, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Start something again, after a pause, whenever the broker or the database has gone away."""
    failures = 0
    while True:
        start = monotonic()
        task = asyncio.create_task(work())
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError:
            await cancel(task)
            raise
        except (BrokerError, ServiceUnavailableError) as error:
            lasted = monotonic() - start
            failures = 1 if lasted > _LONGEST_DELAY else failures + 1
            delay = find_delay(failures, _FIRST_DELAY, _LONGEST_DELAY)
            logger.warning("interrupted", work=name, cause=str(error), seconds=delay)
            await asyncio.sleep(delay)
