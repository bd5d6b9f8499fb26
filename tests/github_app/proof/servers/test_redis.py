"""Redis is started for a service, taken away with what it keeps, and tells what it was asked."""

import socket
from pathlib import Path
from typing import Self

import pytest

from generators.manifests.backing import Server
from github_app.proof.processes import ProcessError
from github_app.proof.servers.pool import ServerPool
from github_app.proof.servers.redis import RedisServer

WANTED = Server(name="redis", title="Redis", image="valkey/valkey:8-alpine", port=6379, probe="true")


@pytest.fixture(scope="module")
def pool(enterable: Path):
    with ServerPool(enterable) as found:
        yield found


@pytest.fixture
def redis(pool: ServerPool) -> RedisServer:
    """Give the server, as new."""
    (running,) = pool.provide([WANTED]).values()
    assert isinstance(running, RedisServer)
    return running


class Client:
    """A client that speaks Redis's inline protocol."""

    def __init__(self, redis: RedisServer) -> None:
        self._socket = socket.create_connection((redis.host, redis.port), timeout=5)

    def ask(self, command: str) -> str:
        """Send a command, and give the first bytes of the answer; nothing if the connection has ended."""
        self._socket.sendall(command.encode() + b"\r\n")
        return self._socket.recv(4096).decode().strip()

    def has_ended(self) -> bool:
        """Tell whether the server has ended the connection."""
        try:
            return self.ask("PING") == ""
        except ConnectionError:
            return True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()


def test_each_case_finds_it_empty_and_without_the_connections_of_others(pool, redis):
    with Client(redis) as client:
        assert client.ask("SET name value") == "+OK"
        pool.provide([WANTED])
        assert client.has_ended()
    with Client(redis) as other:
        assert other.ask("EXISTS name") == ":0"


def test_while_it_is_away_nobody_reaches_it_and_it_keeps_what_it_has(redis):
    with Client(redis) as client:
        client.ask("SET name value")
        with redis.take_away(), pytest.raises(OSError, match="refused"):
            Client(redis)
    with Client(redis) as client:
        assert client.ask("EXISTS name") == ":1"


def test_it_tells_what_services_asked_it_since_the_reset(redis):
    with Client(redis) as client:
        client.ask('SET name "a value"')
        client.ask("get name")
    assert redis.observe() == [
        {"name": "SET", "arguments": ["name", "a value"]},
        {"name": "GET", "arguments": ["name"]},
    ]
    redis.reset()
    assert redis.observe() == []


def test_a_machine_without_redis_is_told_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ProcessError, match="apt-get install redis-server"), ServerPool(tmp_path) as pool:
        pool.provide([WANTED])
