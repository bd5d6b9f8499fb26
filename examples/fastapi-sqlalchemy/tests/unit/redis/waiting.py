"""Waiting for Redis."""

from asyncio import sleep

from app.core.redis import RedisServer


async def wait_until_back(redis: RedisServer) -> None:
    """Wait until the service uses Redis again."""
    for _ in range(500):
        if await redis.check() == "ok":
            return
        await sleep(0.01)
    raise AssertionError("Redis did not come back.")
