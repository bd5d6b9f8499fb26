"""Services share a server only where they would configure it alike."""

from dataclasses import replace

import pytest

from generators.manifests.backing import Server
from github_app.proof.servers.pool import ServerPool

WANTED = Server("redis", "Redis", environment={"VALKEY_EXTRA_FLAGS": "--maxmemory 128mb"})


@pytest.fixture(scope="module")
def pool(enterable):
    with ServerPool(enterable) as found:
        yield found


def test_a_server_that_is_wanted_again_is_the_one_that_runs(pool):
    assert pool.provide([WANTED])["redis"] is pool.provide([WANTED])["redis"]


def test_a_server_that_is_configured_otherwise_is_another_one(pool):
    other = replace(WANTED, environment={"VALKEY_EXTRA_FLAGS": "--maxmemory 64mb"})
    first, second = (pool.provide([wanted])["redis"] for wanted in (WANTED, other))
    assert first is not second
    assert first.port != second.port
