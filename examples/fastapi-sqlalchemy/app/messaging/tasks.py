"""Work that goes on until the process ends."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
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


async def finish(work: Coroutine[Any, Any, ResultT]) -> ResultT:
    """Do something to its end, even if this task is cancelled meanwhile; the cancellation follows then."""
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise


async def keep_running(name: str, work: Callable[[], Awaitable[None]]) -> None:
    """Start something again, after a pause, whenever the broker or the database has gone away."""
    failures = 0
    while True:
        start = monotonic()
        try:
            await work()
        except (BrokerError, ServiceUnavailableError) as error:
            lasted = monotonic() - start
            failures = 1 if lasted > _LONGEST_DELAY else failures + 1
            delay = find_delay(failures, _FIRST_DELAY, _LONGEST_DELAY)
            logger.warning("interrupted", work=name, cause=str(error), seconds=delay)
            await asyncio.sleep(delay)
