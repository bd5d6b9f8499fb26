"""A Redis that can be taken away, and the service's side of it."""

from collections.abc import AsyncGenerator

import pytest
from fakeredis import FakeAsyncRedis, FakeServer
from redis.asyncio import Redis

from app.core import redis as module
from app.core.redis import RedisServer
from app.core.settings import Settings


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> FakeServer:
    """What all connections lead to; it is away while its `connected` is false, and keeps what it has."""
    server = FakeServer()
    monkeypatch.setattr(Redis, "from_pool", lambda _: FakeAsyncRedis(server=server))
    monkeypatch.setattr(module, "PAUSE_SECONDS", 0.01)
    return server


@pytest.fixture
async def redis(server: FakeServer, settings: Settings) -> AsyncGenerator[RedisServer]:
    redis = RedisServer(settings)
    yield redis
    server.connected = True
    await redis.close()
