"""A private Redis with queues of BullMQ, which the proof reads and fills as any other program does."""

import asyncio
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bullmq import Queue
from redis import Redis
from redis.asyncio import Redis as AsyncRedis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from generators.manifests.backing import Server
from github_app.proof.servers import redis

_STREAMS = "bull:*:events"
"""The streams in which BullMQ tells what becomes of the jobs of each queue."""


@dataclass(slots=True)
class RedisBroker:
    """A running Redis; a ``server.RunningBroker``.

    Attributes:
        server: The server itself.
    """

    server: redis.RedisServer
    _seen: list[Mapping[str, Any]] = field(default_factory=list)
    _told: dict[str, str] = field(default_factory=dict)

    @property
    def host(self) -> str:
        """The loopback address."""
        return self.server.host

    @property
    def port(self) -> int:
        """Where services reach it."""
        return self.server.port

    def reset(self) -> None:
        """Delete all queues, and end the connections of who uses them."""
        self.server.reset()
        self._seen.clear()
        self._told.clear()

    def take_away(self) -> AbstractContextManager[None]:
        """Close the port, and end the connections, for as long as the context lasts; what is kept stays."""
        return self.server.take_away()

    def observe(self) -> Sequence[Mapping[str, Any]]:
        """Give the events and the dead letters that were put into queues, oldest first.

        Of what was done and forgotten since it was asked last, nothing is known.
        """
        with Redis(unix_socket_path=str(self.server.socket), decode_responses=True) as client:
            for stream in client.keys(_STREAMS):
                entries = client.xrange(stream, min=f"({self._told[stream]}" if stream in self._told else "-")
                for entry, told in entries:
                    self._told[stream] = entry
                    if told["event"] in ("added", "failed"):
                        self._note(told, client.hget(f"{stream.removesuffix('events')}{told['jobId']}", "data"))
        return tuple(self._seen)

    def _note(self, told: Mapping[str, str], data: str | None) -> None:
        message = None if data is None else json.loads(data)
        if told["event"] == "failed":
            text = message if isinstance(message, str) else json.dumps(message)
            self._seen.append({"dead_letter": text, "headers": {"x-reason": told["failedReason"]}})
        elif isinstance(message, dict):
            self._seen.append(message)

    def publish(self, channel: str, body: bytes) -> None:
        """Put a message into the queue of that name: as JSON if it is such, and else as a text.

        Args:
            channel: The name of a queue.
            body: The message.
        """
        text = body.decode()
        try:
            data = json.loads(text)
        except ValueError:
            data = text
        asyncio.run(self._add(channel, data))

    async def _add(self, channel: str, data: Any) -> None:  # noqa: ANN401 - any JSON
        # A client of its own, as BullMQ's would look for a server that is away again and again.
        client = AsyncRedis(host=self.host, port=self.port, decode_responses=True, retry=Retry(NoBackoff(), 0))
        queue = Queue(channel, {"connection": client})
        try:
            await queue.add("proof", data)
        finally:
            await queue.close()


@contextmanager
def start(wanted: Server, directory: Path) -> Iterator[RedisBroker]:
    """Start a server on a free port.

    Raises:
        ProcessError: If Redis is not installed or does not start.
    """
    with redis.start(wanted, directory) as server:
        yield RedisBroker(server)
