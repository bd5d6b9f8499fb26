"""A private RabbitMQ server: made for one run of the proof, on free ports, gone with it.

It is Debian's own, with a node name, a port mapper and directories of its own, so that it meets no other one. Its
tracing shows the proof every message that is published, whatever the exchanges and queues of a service are called.
"""

import asyncio
import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import ExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aio_pika

from generators.manifests.backing import Server
from github_app.proof.processes import HOST, ProcessError, find_free_port

_PROGRAMS = Path("/usr/lib/rabbitmq/bin")
"""The server's own scripts; those on the PATH of Debian change to another user."""

_NODE = "proof@localhost"
_START_SECONDS = 60.0
_STOP_SECONDS = 20.0
_OBSERVED = "proof"
_TRACE = "amq.rabbitmq.trace"
_EVENTS = ".events"
_DEAD = ".dead"


@dataclass(slots=True)
class RabbitServer:
    """A running server; a RunningServer and a ``server.Broker``.

    Attributes:
        environment: All of the environment of its programs.
        user: The user that services log in as; the password is the same word.
        port: Where it listens.
        host: The loopback address.
    """

    environment: Mapping[str, str]
    user: str
    password: str
    port: int
    host: str = HOST
    _received: list[Mapping[str, Any]] = field(default_factory=list)

    def reset(self) -> None:
        """Delete all exchanges and queues, with the connections of who uses them."""
        self._received.clear()
        names = {"user": self.user, "all": ".*"}
        self._evaluate(
            'rabbit_vhost:delete(<<"/">>, <<"proof">>), rabbit_vhost:add(<<"/">>, <<"proof">>),'
            ' rabbit_auth_backend_internal:set_permissions(<<"{user}">>, <<"/">>, <<"{all}">>, <<"{all}">>,'
            ' <<"{all}">>, <<"proof">>), rabbit_trace:start(<<"/">>).'.format_map(names)
        )
        asyncio.run(self._begin_to_observe())

    @contextmanager
    def take_away(self) -> Iterator[None]:
        """Close all connections and the port for as long as the context lasts."""
        self._evaluate("rabbit_maintenance:suspend_all_client_listeners(), rabbit_networking:close_all_connections(x).")
        try:
            yield
        finally:
            self._evaluate("rabbit_maintenance:resume_all_client_listeners().")

    def observe(self) -> Sequence[Mapping[str, Any]]:
        """Give the events and the dead letters that were published, oldest first."""
        asyncio.run(self._receive())
        return tuple(self._received)

    def publish(self, channel: str, body: bytes) -> None:
        """Publish a message as it stands.

        Args:
            channel: The name of an exchange.
            body: The message.
        """
        asyncio.run(self._publish(channel, body))

    async def _begin_to_observe(self) -> None:
        async with self._open() as channel:
            queue = await channel.declare_queue(_OBSERVED, durable=True)
            await queue.bind(_TRACE, "publish.#")

    async def _receive(self) -> None:
        async with self._open() as channel:
            queue = await channel.get_queue(_OBSERVED)
            while (message := await queue.get(no_ack=True, fail=False)) is not None:
                self._received.extend(_read_trace(message.headers, message.body))

    async def _publish(self, name: str, body: bytes) -> None:
        async with self._open() as channel:
            exchange = await channel.get_exchange(name)
            await exchange.publish(aio_pika.Message(body), routing_key="proof")

    @asynccontextmanager
    async def _open(self) -> AsyncIterator[aio_pika.abc.AbstractChannel]:
        connection = await aio_pika.connect(
            host=self.host, port=self.port, login=self.user, password=self.password, timeout=_STOP_SECONDS
        )
        async with connection:
            yield await connection.channel()

    def _evaluate(self, expression: str) -> None:
        done = subprocess.run(  # noqa: S603 - a program of RabbitMQ with arguments of ours
            [str(_PROGRAMS / "rabbitmqctl"), "--quiet", "--node", _NODE, "eval", expression],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=_START_SECONDS,
            check=False,
        )
        if done.returncode != 0:
            msg = f"rabbitmqctl ended with {done.returncode}: {done.stdout}{done.stderr}"
            raise ProcessError(msg)


def _read_trace(headers: Mapping[str, Any], body: bytes) -> Iterator[Mapping[str, Any]]:
    """Give what a traced message is to the proof: an event, a dead letter, or nothing."""
    text = body.decode("utf-8", "replace")
    if str(headers["exchange_name"]).endswith(_EVENTS):
        with suppress(ValueError):
            yield json.loads(text)
    elif any(str(key).endswith(_DEAD) for key in headers["routing_keys"]):
        yield {"dead_letter": text, "headers": headers["properties"].get("headers", {})}


@contextmanager
def start(wanted: Server, directory: Path) -> Iterator[RabbitServer]:
    """Start a server with the user that the manifest states.

    Raises:
        ProcessError: If RabbitMQ is not installed or does not start.
    """
    epmd = shutil.which("epmd")
    if epmd is None or not (_PROGRAMS / "rabbitmq-server").exists():
        raise ProcessError("RabbitMQ is not installed: install it (Debian: apt-get install rabbitmq-server).")
    home = directory / "rabbitmq"
    home.mkdir()
    user, password = wanted.environment["RABBITMQ_DEFAULT_USER"], wanted.environment["RABBITMQ_DEFAULT_PASS"]
    port, mapper = find_free_port(), find_free_port()
    settings = {
        "listeners.tcp.default": f"{HOST}:{port}",
        "default_user": user,
        "default_pass": password,
        "loopback_users": "none",
    }
    file = home / "rabbitmq.conf"
    file.write_text("".join(f"{name} = {value}\n" for name, value in settings.items()), encoding="utf-8")
    environment = {
        "PATH": f"{_PROGRAMS}:{os.environ.get('PATH', '')}",
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "ERL_EPMD_ADDRESS": HOST,
        "ERL_EPMD_PORT": str(mapper),
        "RABBITMQ_NODENAME": _NODE,
        "RABBITMQ_DIST_PORT": str(find_free_port()),
        "RABBITMQ_CONFIG_FILE": str(file),
        "RABBITMQ_ENABLED_PLUGINS_FILE": str(home / "plugins"),
        "RABBITMQ_MNESIA_BASE": str(home / "data"),
        "RABBITMQ_LOG_BASE": str(home / "log"),
    }
    with ExitStack() as stack:
        # Not left to the server, whose own one would outlive it.
        stack.enter_context(_run([epmd, "-port", str(mapper)], environment, home / "epmd.out"))
        output = home / "server.out"
        process = stack.enter_context(_run([str(_PROGRAMS / "rabbitmq-server")], environment, output))
        _wait_until_open(process, port, output)
        yield RabbitServer(environment, user, password, port)


@contextmanager
def _run(command: list[str], environment: Mapping[str, str], output: Path) -> Iterator[subprocess.Popen[bytes]]:
    with output.open("wb") as written:
        process = subprocess.Popen(  # noqa: S603 - programs of Debian's packages
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=written,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield process
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(_STOP_SECONDS)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, 9)
        process.wait()


def _wait_until_open(process: subprocess.Popen[bytes], port: int, output: Path) -> None:
    end = time.monotonic() + _START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        with suppress(OSError), socket.create_connection((HOST, port), timeout=1):
            return
        time.sleep(0.2)
    msg = f"RabbitMQ did not start. It wrote:\n{output.read_text(encoding='utf-8', errors='replace')}"
    raise ProcessError(msg)
