"""Redis: the connections to it, and how the service does without it while it is away."""

from asyncio import Task, create_task, sleep, timeout
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Literal, TypeVar

import structlog
from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from app.core.settings import Settings

logger = structlog.get_logger(module=__name__)

ResultT = TypeVar("ResultT")

Prepare = Callable[[Redis], Awaitable[None]]
"""Makes Redis usable again after it was away; raises as its client does if it is away again."""

PAUSE_SECONDS = 1.0
"""How long it takes until it is asked again whether Redis is back."""

_MAX_CONNECTIONS = 32
_FAILURES = (RedisError, OSError, TimeoutError)


class RedisAwayError(Exception):
    """Redis does not answer, or did not a moment ago."""


class RedisServer:
    """The connections to Redis, and a circuit that is open while Redis is away.

    The first question that fails opens it: from then on nobody waits. A task asks again and again whether Redis is
    back, and closes the circuit when it is.

    Whoever needs it can have Redis prepared before anybody uses it again, and anew where it could not be told something
    in between.
    """

    def __init__(self, settings: Settings) -> None:
        # A connection that broke is never mended in silence: what was missed in between has to be known.
        pool = BlockingConnectionPool.from_url(
            settings.redis_url, max_connections=_MAX_CONNECTIONS, retry=Retry(NoBackoff(), 0)
        )
        self._client = Redis.from_pool(pool)
        if settings.otel_exporter_otlp_endpoint:
            from opentelemetry.instrumentation.redis import RedisInstrumentor  # noqa: PLC0415  # as for the exporter

            RedisInstrumentor.instrument_client(self._client)
        self._timeout = settings.redis_timeout_seconds
        self._preparations: list[Prepare] = []
        self._has_missed = False
        self._recovery: Task[None] | None = None

    async def ask(self, question: Callable[[Redis], Awaitable[ResultT]]) -> ResultT:
        """Ask Redis something, for as long as the timeout allows.

        Raises:
            RedisAwayError: If there is no answer.
        """
        if self._recovery is not None:
            raise RedisAwayError
        try:
            async with timeout(self._timeout):
                return await question(self._client)
        except _FAILURES as error:
            self._open_circuit(error)
            raise RedisAwayError from error

    def before_return(self, prepare: Prepare) -> None:
        """Have something done each time that Redis is back, before anybody else uses it."""
        self._preparations.append(prepare)

    async def tell(self, message: Callable[[Redis], Awaitable[object]]) -> None:
        """Tell Redis what it must not miss: where it cannot be told, it is prepared anew before it is used again."""
        try:
            await self.ask(message)
        except RedisAwayError:
            self._has_missed = True

    async def check(self) -> Literal["ok", "degraded"]:
        """Tell whether Redis answers; the service works without it, but not as well."""
        try:
            await self.ask(_ping)
        except RedisAwayError:
            return "degraded"
        return "ok"

    async def close(self) -> None:
        """Close the connections."""
        if self._recovery is not None:
            self._recovery.cancel()
        await self._client.aclose(close_connection_pool=True)

    def _open_circuit(self, error: Exception) -> None:
        if self._recovery is None:
            logger.warning("redis is away", cause=repr(error))
            self._recovery = create_task(self._recover())

    async def _recover(self) -> None:
        back = False
        while not back:
            await sleep(PAUSE_SECONDS)
            with suppress(*_FAILURES):
                async with timeout(self._timeout):
                    await _ping(self._client)
                    await self._prepare()
                back = True
        # Nothing is awaited since nothing was missed.
        self._recovery = None
        logger.info("redis is back")

    async def _prepare(self) -> None:
        self._has_missed = True
        while self._has_missed:
            self._has_missed = False
            for prepare in self._preparations:
                await prepare(self._client)


async def _ping(redis: Redis) -> None:
    await redis.ping()
