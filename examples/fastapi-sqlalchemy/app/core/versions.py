"""The versions of tables, in Redis: a table gets a new one whenever a transaction has changed it."""

from collections.abc import Collection
from contextlib import suppress
from secrets import token_hex

from redis.asyncio import Redis

from app.core.redis import RedisAwayError, RedisServer
from app.core.settings import Settings

PREFIX = "print-shop-api"
"""What all keys of the service begin with."""


def name_version(table: str) -> str:
    """Give the key of a table's version."""
    return f"{PREFIX}:version:{table}"


def make_version() -> str:
    """Give a version that no table had before; a number that is counted up could come back after Redis lost it."""
    return token_hex(8)


async def renew_versions(redis: Redis, tables: Collection[str]) -> None:
    """Give tables new versions, so that nothing that was read from them before is served any more."""
    await redis.mset({name_version(table): make_version() for table in tables})


async def tell_redis(settings: Settings, tables: Collection[str]) -> None:
    """Give tables new versions from a process that has no cache of its own, such as a command.

    Where Redis is away, the service shows what was before for as long as its entries live.
    """
    redis = RedisServer(settings)
    with suppress(RedisAwayError):
        await redis.ask(lambda client: renew_versions(client, tables))
    await redis.close()
