"""Rate limits that all instances share: they count together in Redis."""

from math import ceil
from typing import Any

from redis.asyncio import Redis

from app.core.rate_limit import Limit, RateLimiter
from app.core.redis import RedisAwayError, RedisServer

_PREFIX = "print-shop-api"

_COUNT = """
local count = redis.call('INCR', KEYS[1])
if count == 1 then
    redis.call('PEXPIRE', KEYS[1], ARGV[2])
end
if count <= tonumber(ARGV[1]) then
    return 0
end
return redis.call('PTTL', KEYS[1])
"""
"""Counts one more in the window of a key, and gives the milliseconds to wait; all of it at once, in one question."""


class SharedRateLimiter:
    """Counts in Redis, and in this process while Redis is away.

    The window of a client begins with the first that it does, and with the next one after it has ended. So within any
    such time a client may do twice as much as the limit says, in the end of one window and the beginning of the next.
    """

    def __init__(self, redis: RedisServer, local: RateLimiter) -> None:
        self._redis = redis
        self._local = local

    async def count(self, client: str, limit: Limit) -> int:
        """Count one more; give the seconds to wait, 0 if it is within the limit."""
        key = f"{_PREFIX}:limit:{limit.name}:{client}"

        async def count(redis: Redis) -> int:
            script = redis.register_script(_COUNT)
            wait: Any = await script(keys=[key], args=[limit.count, limit.seconds * 1000])
            return int(wait)

        try:
            return ceil(await self._redis.ask(count) / 1000)
        except RedisAwayError:
            return await self._local.count(client, limit)
