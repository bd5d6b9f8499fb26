"""Instances count together in Redis, and each for itself while that is away."""

import asyncio

import pytest
from fakeredis import FakeServer

from app.core.rate_limit import Limit, LocalRateLimiter
from app.core.redis import RedisServer
from app.core.shared_rate_limit import SharedRateLimiter
from tests.unit.redis.waiting import wait_until_back

LIMIT = Limit("requests", 2)


@pytest.fixture
def limiters(redis: RedisServer) -> tuple[SharedRateLimiter, SharedRateLimiter]:
    """Those of two instances."""
    return SharedRateLimiter(redis, LocalRateLimiter()), SharedRateLimiter(
        redis, LocalRateLimiter()
    )


async def test_instances_count_together(
    limiters: tuple[SharedRateLimiter, SharedRateLimiter],
) -> None:
    one, other = limiters
    assert [await limiter.count("client", LIMIT) for limiter in (one, other)] == [0, 0]
    assert 1 <= await one.count("client", LIMIT) <= 60
    assert 1 <= await other.count("client", LIMIT) <= 60


async def test_clients_and_limits_are_counted_apart(
    limiters: tuple[SharedRateLimiter, SharedRateLimiter],
) -> None:
    limiter, _ = limiters
    for client, limit in (("one", LIMIT), ("other", LIMIT), ("one", Limit("attempts", 2))):
        assert [await limiter.count(client, limit) for _ in range(2)] == [0, 0]


async def test_a_new_window_starts_from_zero(
    limiters: tuple[SharedRateLimiter, SharedRateLimiter],
) -> None:
    limiter, _ = limiters
    limit = Limit("requests", 1, seconds=1)
    assert await limiter.count("client", limit) == 0
    assert await limiter.count("client", limit) == 1
    await asyncio.sleep(1.1)
    assert await limiter.count("client", limit) == 0


async def test_while_redis_is_away_each_counts_for_itself(
    limiters: tuple[SharedRateLimiter, SharedRateLimiter], redis: RedisServer, server: FakeServer
) -> None:
    server.connected = False
    for limiter in limiters:
        assert [await limiter.count("client", LIMIT) for _ in range(2)] == [0, 0]
        assert await limiter.count("client", LIMIT) > 0
    server.connected = True
    await wait_until_back(redis)
    assert [await limiter.count("client", LIMIT) for limiter in limiters] == [0, 0]
