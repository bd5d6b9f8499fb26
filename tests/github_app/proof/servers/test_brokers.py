"""RabbitMQ, Kafka and Redis are started for a service, taken away with what they keep, and tell what was published."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aio_pika
import pytest
from aiokafka import AIOKafkaProducer  # type: ignore[import-untyped]
from bullmq import Job, UnrecoverableError, Worker

from generators.manifests import kafka, rabbitmq, redis_broker
from generators.manifests.backing import Server
from github_app.proof.servers.pool import ServerPool
from github_app.proof.servers.redis_broker import RedisBroker
from github_app.proof.servers.server import RunningBroker

CHANNEL = "shop-api.events"
DEAD = "shop-api.worker.dead"
EVENT = {"specversion": "1.0", "type": "order.created"}


@pytest.fixture(scope="module")
def pool(enterable: Path):
    with ServerPool(enterable) as found:
        yield found


@pytest.fixture(params=[rabbitmq.SERVER, kafka.SERVER, redis_broker.SERVER], ids=lambda server: server.title)
def server(request: pytest.FixtureRequest) -> Server:
    found: Server = request.param
    return found


@pytest.fixture
def broker(pool: ServerPool, server: Server) -> RunningBroker:
    """Give the broker, as new, with the exchange or topics of a service."""
    (running,) = pool.provide([server]).values()
    assert isinstance(running, RunningBroker)
    asyncio.run(declare(running))
    return running


@asynccontextmanager
async def open_channel(broker: RunningBroker) -> AsyncIterator[aio_pika.abc.AbstractChannel]:
    connection = await aio_pika.connect(f"amqp://app:app@{broker.host}:{broker.port}/", timeout=5)
    async with connection:
        yield await connection.channel()


def is_rabbit(broker: RunningBroker) -> bool:
    return type(broker).__name__ == "RabbitServer"


async def declare(broker: RunningBroker) -> None:
    if is_rabbit(broker):
        async with open_channel(broker) as channel:
            await channel.declare_exchange(CHANNEL, aio_pika.ExchangeType.TOPIC, durable=True)
            await channel.declare_queue(DEAD, durable=True)


async def bury(broker: RunningBroker, body: bytes) -> None:
    """Put a dead letter where a service does."""
    if isinstance(broker, RedisBroker):
        await fail(broker, "no event", "why")
        return
    if is_rabbit(broker):
        async with open_channel(broker) as channel:
            message = aio_pika.Message(body, headers={"x-reason": "why"})
            await channel.default_exchange.publish(message, DEAD)
        return
    producer = AIOKafkaProducer(bootstrap_servers=f"{broker.host}:{broker.port}")
    await producer.start()
    await producer.send_and_wait(DEAD, body, headers=[("x-reason", b"why")])
    await producer.stop()


async def fail(broker: RunningBroker, data: str, reason: str) -> None:
    """Have a worker of BullMQ give up the message with that data."""
    failed = asyncio.Event()

    async def work(job: Job, _token: str) -> None:
        if job.data == data:
            raise UnrecoverableError(reason)

    worker = Worker(CHANNEL, work, {"connection": {"host": broker.host, "port": broker.port}})
    worker.on("failed", lambda *_: failed.set())
    await asyncio.wait_for(failed.wait(), 10)
    await worker.close()


def test_events_and_dead_letters_are_observed_until_the_next_case(
    pool: ServerPool, server: Server, broker: RunningBroker
) -> None:
    broker.publish(CHANNEL, json.dumps(EVENT).encode())
    broker.publish(CHANNEL, b"no event")
    asyncio.run(bury(broker, b"no event"))
    seen = list(broker.observe())
    assert EVENT in seen
    [letter] = [one for one in seen if "dead_letter" in one]
    assert (letter["dead_letter"], letter["headers"]["x-reason"]) == ("no event", "why")
    pool.provide([server])
    assert not broker.observe()


def test_what_it_keeps_outlasts_an_outage(broker: RunningBroker) -> None:
    broker.publish(CHANNEL, json.dumps(EVENT).encode())
    port = broker.port
    with broker.take_away(), pytest.raises(Exception, match=r"[Cc]onnect"):
        broker.publish(CHANNEL, b"")
    assert broker.port == port
    assert list(broker.observe()) == [EVENT]
