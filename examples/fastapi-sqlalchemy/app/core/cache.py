"""A cache of reads in Redis: what is read again is not asked of the database again until a write changes it.

Each table has a version there. An entry holds the versions that its tables had before it was loaded, and serves as
long as they are the present ones; a transaction that changed a table gives it a new version once it is committed and
before it is answered. So a value that was loaded before a write is never served after it, whoever stores it when.

What holds: once a write is answered, no read that begins afterwards is answered from before it, on any instance. Where
the instance that wrote could not reach Redis, that holds again as soon as it does, because everything is forgotten
then; until then the other instances, and for ever if it ends before, what is out of date is served for
`CACHE_TTL_SECONDS` at most.
"""

from asyncio import Task, create_task, shield
from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from math import log
from random import random, uniform
from time import perf_counter, time
from typing import Any, Self, TypeVar

from fastapi import Request
from pydantic import BaseModel
from redis.asyncio import Redis

from app.core.database import Base
from app.core.redis import RedisAwayError, RedisServer
from app.core.settings import Settings
from app.core.versions import PREFIX, make_version, name_version, renew_versions

ModelT = TypeVar("ModelT", bound=BaseModel)


@dataclass(frozen=True)
class Entry:
    """What is kept of one read.

    Attributes:
        versions: Those of its tables before it was loaded.
        expires: When it is too old, in seconds since 1970.
        seconds: How long the load took.
        body: What was read, as JSON.
    """

    versions: bytes
    expires: float
    seconds: float
    body: bytes

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Read what `write` wrote."""
        head, _, body = data.partition(b"\n")
        versions, expires, seconds = head.split(b" ")
        return cls(versions, float(expires), float(seconds), body)

    def write(self) -> bytes:
        """Give the bytes that Redis keeps."""
        return b"%b %.3f %.6f\n%b" % (self.versions, self.expires, self.seconds, self.body)

    def serves(self, versions: bytes, now: float) -> bool:
        """Tell whether it is up to date, and not to be loaded anew.

        Shortly before it expires, some readers load it already, the more likely the longer that takes: so an entry
        that many want does not expire for all of them at once, and nobody has to wait for a lock.
        """
        early = -self.seconds * log(1 - random())  # noqa: S311  # chance, no secret
        return self.versions == versions and now + early < self.expires


class Cache:
    """The entries, and the versions of the tables."""

    def __init__(self, redis: RedisServer, settings: Settings) -> None:
        self._redis = redis
        self._seconds = settings.cache_ttl_seconds
        self._loads: dict[tuple[str, bytes], Task[Any]] = {}
        redis.before_return(self._forget_everything)

    async def read(
        self,
        key: str,
        tables: Sequence[str],
        model: type[ModelT],
        load: Callable[[], Awaitable[ModelT]],
    ) -> ModelT:
        """Give what is cached, or else load it and keep it; without Redis, load it.

        Args:
            key: Says what is read, in which form and for whom.
            tables: All tables that it is read from.
            model: What it is.
            load: Reads it from the database; what it raises is not kept.
        """
        name = f"{PREFIX}:entry:{key}"
        try:
            versions, data = await self._redis.ask(lambda redis: _look_up(redis, name, tables))
        except RedisAwayError:
            return await load()
        if data is not None:
            entry = Entry.parse(data)
            if entry.serves(versions, time()):
                return model.model_validate_json(entry.body)
        return await self._load_once(name, versions, load)

    async def forget(self, tables: Collection[str]) -> None:
        """Serve nothing any more that was read from these tables before."""
        await self._redis.tell(lambda redis: renew_versions(redis, tables))

    async def _forget_everything(self, redis: Redis) -> None:
        await renew_versions(redis, Base.metadata.tables)

    async def _load_once(
        self, name: str, versions: bytes, load: Callable[[], Awaitable[ModelT]]
    ) -> ModelT:
        """Load an entry, once for all who want it now and know of the same writes."""
        flight = (name, versions)
        if flight not in self._loads:
            self._loads[flight] = create_task(self._load(name, versions, load))
            self._loads[flight].add_done_callback(lambda _: self._loads.pop(flight))
        # Whoever goes away does not take the load away from the others.
        loaded: ModelT = await shield(self._loads[flight])
        return loaded

    async def _load(
        self, name: str, versions: bytes, load: Callable[[], Awaitable[ModelT]]
    ) -> ModelT:
        start = perf_counter()
        loaded = await load()
        # Entries that were stored together do not expire together.
        life = self._seconds * uniform(0.9, 1)  # noqa: S311  # chance, no secret
        body = loaded.model_dump_json(by_alias=True).encode()
        entry = Entry(versions, time() + life, perf_counter() - start, body)
        with suppress(RedisAwayError):
            await self._redis.ask(
                lambda redis: redis.set(name, entry.write(), px=round(life * 1000))
            )
        return loaded


async def _look_up(redis: Redis, name: str, tables: Sequence[str]) -> tuple[bytes, bytes | None]:
    """Give the present versions of the tables and the bytes of the entry, in one question."""
    names = [*(name_version(table) for table in tables), name]
    found: list[Any] = await redis.mget(names)
    if None in found[:-1]:
        async with redis.pipeline(transaction=False) as pipeline:
            for version in names[:-1]:
                pipeline.set(version, make_version(), nx=True)
            pipeline.mget(names)
            found = (await pipeline.execute())[-1]
    return b".".join(found[:-1]), found[-1]


def get_cache(request: Request) -> Cache:
    """Give the cache of the application."""
    cache: Cache = request.app.state.cache
    return cache
