"""Nobody waits for a Redis that is away, and it is prepared before it is used again."""

import asyncio
from time import perf_counter

import pytest
from fakeredis import FakeServer
from redis.asyncio import Redis
from structlog.testing import capture_logs

from app.core.redis import RedisAwayError, RedisServer
from app.core.settings import Settings
from tests.unit.redis.waiting import wait_until_back


async def ask_name(redis: RedisServer) -> object:
    return await redis.ask(lambda client: client.get("name"))


async def test_it_goes_on_where_it_was_when_redis_is_back(
    redis: RedisServer, server: FakeServer
) -> None:
    await redis.ask(lambda client: client.set("name", "value"))
    server.connected = False
    with pytest.raises(RedisAwayError):
        await ask_name(redis)
    server.connected = True
    await wait_until_back(redis)
    assert await ask_name(redis) == b"value"


async def test_an_outage_is_logged_once(redis: RedisServer, server: FakeServer) -> None:
    with capture_logs() as logs:
        server.connected = False
        for _ in range(3):
            with pytest.raises(RedisAwayError):
                await ask_name(redis)
        server.connected = True
        await wait_until_back(redis)
    assert [line["event"] for line in logs] == ["redis is away", "redis is back"]


async def test_nobody_waits_for_a_server_that_does_not_answer(settings: Settings) -> None:
    async def stay_silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    silent = await asyncio.start_server(stay_silent, "127.0.0.1")
    url = "redis://{}:{}".format(*silent.sockets[0].getsockname())
    redis = RedisServer(
        settings.model_copy(update={"redis_url": url, "redis_timeout_seconds": 0.05})
    )
    start = perf_counter()
    for _ in range(10):
        with pytest.raises(RedisAwayError):
            await ask_name(redis)
    assert perf_counter() - start < 0.3
    await redis.close()
    silent.close()


async def test_preparations_come_before_everybody_else_and_until_they_succeed(
    redis: RedisServer, server: FakeServer
) -> None:
    attempts = 0

    async def prepare(client: Redis) -> None:
        nonlocal attempts
        attempts += 1
        with pytest.raises(RedisAwayError):
            await ask_name(redis)
        if attempts == 1:
            raise TimeoutError
        await client.set("name", "prepared")

    redis.before_return(prepare)
    server.connected = False
    with pytest.raises(RedisAwayError):
        await ask_name(redis)
    server.connected = True
    await wait_until_back(redis)
    assert attempts == 2
    assert await ask_name(redis) == b"prepared"
