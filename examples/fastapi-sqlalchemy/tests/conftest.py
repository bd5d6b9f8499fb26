"""What all tests share."""

import os
from collections.abc import Iterator
from threading import Thread

import pytest
from fakeredis import TcpFakeServer

from app.core.settings import Settings


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    """Where the Redis of TEST_REDIS_URL is, or else one that this process pretends to be."""
    if "TEST_REDIS_URL" in os.environ:
        yield os.environ["TEST_REDIS_URL"]
        return
    with TcpFakeServer(("127.0.0.1", 0)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"redis://127.0.0.1:{server.server_address[1]}/0"
        server.shutdown()


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory, redis_url: str) -> Settings:
    """Settings on the database of TEST_DATABASE_URL, or else on a temporary SQLite file."""
    file = tmp_path_factory.mktemp("database") / "test.db"
    url = os.environ.get("TEST_DATABASE_URL", f"sqlite+aiosqlite:///{file}")
    return Settings(
        _env_file=None,
        database_url=url,
        rate_limit_per_minute=0,
        # The cheapest that there is: what a hash costs is not what these tests are about.
        argon2_memory_kib=8,
        argon2_time_cost=1,
        login_attempts_per_minute=0,
        jwt_keys=("a key of the tests, which nobody else has",),
        redis_url=redis_url,
        # As long as a busy machine may need: the tests of outages have a time limit of their own.
        redis_timeout_seconds=5,
        broker_url=os.environ.get("TEST_BROKER_URL", "amqp://localhost"),
        otel_exporter_otlp_endpoint="",
    )
