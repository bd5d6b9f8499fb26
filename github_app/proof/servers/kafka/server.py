"""A private Kafka: one node that is broker and controller, on free ports, gone with the proof.

Java 17 or newer and Maven have to be installed. The jars are those of ``pom.xml`` beside this module, and Maven takes
them from its own cache where it has them.
"""

import asyncio
import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

# aiokafka has no types.
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition  # type: ignore[import-untyped]
from aiokafka.admin import AIOKafkaAdminClient  # type: ignore[import-untyped]

from generators.manifests.backing import Server
from github_app.proof.processes import HOST, ProcessError, find_free_port

_POM = Path(__file__).parent / "pom.xml"
_FETCH_SECONDS = 300
_START_SECONDS = 90.0
_STOP_SECONDS = 20.0
_CLUSTER = "cHVsbHdyaWdodC1wcm9vZg"
# Small, and quick to start: nothing here lives for long.
_JAVA = ("java", "-Xms64m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
_SETTINGS = """\
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@{host}:{controller}
listeners=PLAINTEXT://{host}:{port},CONTROLLER://{host}:{controller}
advertised.listeners=PLAINTEXT://{host}:{port}
controller.listener.names=CONTROLLER
inter.broker.listener.name=PLAINTEXT
log.dirs={data}
num.partitions=3
offsets.topic.num.partitions=1
offsets.topic.replication.factor=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
group.initial.rebalance.delay.ms=0
"""
_EVENTS = ".events"
_DEAD = ".dead"


@dataclass(slots=True)
class KafkaServer:
    """A running node; a RunningBroker.

    Attributes:
        home: Where its settings, its data and what it writes are.
        classpath: Of its jars.
        port: Where it listens, also after it was away.
        host: The loopback address.
    """

    home: Path
    classpath: str
    port: int
    host: str = HOST
    _process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def reset(self) -> None:
        """Delete all topics."""
        asyncio.run(self._delete_topics())

    @contextmanager
    def take_away(self) -> Iterator[None]:
        """End it for as long as the context lasts; what it keeps stays."""
        self.end()
        try:
            yield
        finally:
            self.begin()

    def observe(self) -> Sequence[Mapping[str, Any]]:
        """Give the events and the dead letters in its topics, oldest first."""
        return asyncio.run(self._read())

    def publish(self, channel: str, body: bytes) -> None:
        """Publish a message as it stands to a topic."""
        asyncio.run(self._publish(channel, body))

    def begin(self) -> None:
        """Start it, and return when it answers.

        Raises:
            ProcessError: If it does not start.
        """
        output = self.home / "server.out"
        with output.open("ab") as written:
            self._process = subprocess.Popen(  # noqa: S603 - Java with arguments of ours
                [*_JAVA, "-cp", self.classpath, "kafka.Kafka", str(self.home / "server.properties")],
                stdin=subprocess.DEVNULL,
                stdout=written,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        end = time.monotonic() + _START_SECONDS
        while time.monotonic() < end and self._process.poll() is None:
            with suppress(OSError), socket.create_connection((self.host, self.port), timeout=1):
                return
            time.sleep(0.2)
        msg = f"Kafka did not start. It wrote:\n{output.read_text(encoding='utf-8', errors='replace')[-4000:]}"
        raise ProcessError(msg)

    def end(self) -> None:
        """End it in good order, or else at once."""
        if self._process is None:
            return
        self._process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_STOP_SECONDS)
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, 9)
        self._process.wait()

    @property
    def _address(self) -> str:
        return f"{self.host}:{self.port}"

    async def _delete_topics(self) -> None:
        async with self._open_admin() as admin:
            topics = [name for name in await admin.list_topics() if not name.startswith("__")]
            if topics:
                await admin.delete_topics(topics)

    async def _read(self) -> Sequence[Mapping[str, Any]]:
        places = await self._list_places()
        if not places:
            return ()
        async with self._open_consumer() as consumer:
            consumer.assign(places)
            await consumer.seek_to_beginning()
            ends = await consumer.end_offsets(places)
            records = []
            for place, end in ends.items():
                while await consumer.position(place) < end:
                    records.append(await consumer.getone(place))
        found = (
            _read_record(record) for record in sorted(records, key=lambda record: (record.timestamp, record.offset))
        )
        return [seen for seen in found if seen is not None]

    async def _list_places(self) -> Sequence[TopicPartition]:
        """Give the partitions of the topics that are observed."""
        async with self._open_admin() as admin:
            topics = [name for name in await admin.list_topics() if name.endswith((_EVENTS, _DEAD))]
            described = await admin.describe_topics(topics) if topics else ()
        return [
            TopicPartition(found["topic"], part["partition"]) for found in described for part in found["partitions"]
        ]

    @asynccontextmanager
    async def _open_admin(self) -> AsyncIterator[AIOKafkaAdminClient]:
        admin = AIOKafkaAdminClient(bootstrap_servers=self._address)
        await admin.start()
        try:
            yield admin
        finally:
            await admin.close()

    @asynccontextmanager
    async def _open_consumer(self) -> AsyncIterator[AIOKafkaConsumer]:
        consumer = AIOKafkaConsumer(bootstrap_servers=self._address, enable_auto_commit=False)
        try:
            await consumer.start()
            yield consumer
        finally:
            await consumer.stop()

    async def _publish(self, topic: str, body: bytes) -> None:
        producer = AIOKafkaProducer(bootstrap_servers=self._address)
        try:
            await producer.start()
            await producer.send_and_wait(topic, body)
        finally:
            await producer.stop()


def _read_record(record: Any) -> Mapping[str, Any] | None:  # noqa: ANN401 - aiokafka has no types
    """Give what a record is to the proof: an event, a dead letter, or nothing."""
    text = (record.value or b"").decode("utf-8", "replace")
    if record.topic.endswith(_DEAD):
        headers = {name: value.decode("utf-8", "replace") for name, value in record.headers}
        return {"dead_letter": text, "headers": headers}
    with suppress(ValueError):
        event: Mapping[str, Any] = json.loads(text)
        return event
    return None


@contextmanager
def start(_wanted: Server, directory: Path) -> Iterator[KafkaServer]:
    """Start a node.

    Raises:
        ProcessError: If Java or Maven is not installed, the jars cannot be had, or it does not start.
    """
    home = directory / "kafka"
    home.mkdir()
    classpath = _fetch(home)
    server = KafkaServer(home, classpath, find_free_port())
    settings = _SETTINGS.format(host=HOST, port=server.port, controller=find_free_port(), data=home / "data")
    file = home / "server.properties"
    file.write_text(settings, encoding="utf-8")
    _run([*_JAVA, "-cp", classpath, "kafka.tools.StorageTool", "format", "-t", _CLUSTER, "-c", str(file)])
    try:
        server.begin()
        yield server
    finally:
        server.end()


def _fetch(home: Path) -> str:
    """Have Maven fetch the jars, and give their classpath."""
    if shutil.which("java") is None or shutil.which("mvn") is None:
        raise ProcessError("Java or Maven is not installed: install them (Debian: apt-get install maven).")
    found = home / "classpath"
    _run(["mvn", "-q", "-B", "-f", str(_POM), "dependency:build-classpath", f"-Dmdep.outputFile={found}"])
    return found.read_text(encoding="utf-8").strip()


def _run(command: list[str]) -> None:
    done = subprocess.run(  # noqa: S603 - Java and Maven with arguments of ours
        command, capture_output=True, text=True, timeout=_FETCH_SECONDS, check=False
    )
    if done.returncode != 0:
        msg = f"{command[0]} ended with {done.returncode}: {(done.stdout + done.stderr)[-4000:]}"
        raise ProcessError(msg)
