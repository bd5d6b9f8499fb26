"""The broker of TEST_BROKER_URL does what the service asks of it; these tests are left out where there is none."""

import asyncio
import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from uuid import UUID, uuid4

import pytest

from app.messaging.broker import Bury, Delivery, Done, Retry, Verdict
from app.messaging.event import Event
from tests.broker import TestBroker, open_broker
from tests.events import make_event, wait_until

pytestmark = pytest.mark.skipif(
    "TEST_BROKER_URL" not in os.environ, reason="TEST_BROKER_URL names no broker"
)

DELAYS = (0.2, 0.4)
BAD = "thing.bad"


@pytest.fixture
async def broker() -> AsyncGenerator[TestBroker]:
    """A broker with queues of its own, which are deleted afterwards."""
    async with open_broker(os.environ["TEST_BROKER_URL"], DELAYS, f"test-{uuid4().hex}") as broker:
        yield broker


class _Worker:
    """Notes what comes, and fails on what is called bad."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, int]] = []

    async def handle(self, delivery: Delivery) -> Verdict:
        """Handle a message."""
        event = Event.model_validate_json(delivery.body)
        self.seen.append((event.type, delivery.failures))
        if event.type != BAD:
            return Done()
        if delivery.failures < len(DELAYS):
            return Retry(DELAYS[delivery.failures], "It does not fit.")
        return Bury("It never fits.")


@asynccontextmanager
async def at_work(broker: TestBroker, worker: _Worker) -> AsyncGenerator[None]:
    """Have a worker consume as long as the context lasts."""
    consuming = asyncio.create_task(broker.consume(worker.handle))
    try:
        yield
    finally:
        consuming.cancel()
        with pytest.raises(asyncio.CancelledError):
            await consuming


async def publish(broker: TestBroker, row: UUID, *types: str) -> None:
    async with broker.open_publisher() as publisher:
        for event_type in types:
            await publisher.publish(make_event(event_type, row))


async def test_the_events_of_a_row_come_in_order(broker: TestBroker) -> None:
    worker = _Worker()
    types = [f"thing.{number}" for number in range(10)]
    await publish(broker, uuid4(), *types)
    async with at_work(broker, worker):
        await wait_until(lambda: len(worker.seen) == len(types))
    assert worker.seen == [(event_type, 0) for event_type in types]


async def test_what_fails_comes_again_until_it_is_given_up_and_holds_nothing_up(
    broker: TestBroker,
) -> None:
    worker = _Worker()
    await publish(broker, uuid4(), BAD, "thing.good")
    async with at_work(broker, worker):
        await wait_until(lambda: len(worker.seen) == 4)
        [(body, reason)] = await broker.read_dead_letters()
    # The first retry may be due before the broker gives the next one.
    assert ("thing.good", 0) in worker.seen[1:3]
    assert [seen for seen in worker.seen if seen[0] == BAD] == [(BAD, 0), (BAD, 1), (BAD, 2)]
    assert Event.model_validate_json(body).type == BAD
    assert reason == "It never fits."


async def test_a_dead_letter_comes_again_as_if_it_were_new(broker: TestBroker) -> None:
    worker = _Worker()
    await publish(broker, uuid4(), BAD)
    async with at_work(broker, worker):
        await wait_until(lambda: len(worker.seen) == 3)
        await broker.wait_for_dead_letters()
        assert await broker.replay() == 1
        await wait_until(lambda: len(worker.seen) == 6)
    assert worker.seen[3:] == [(BAD, 0), (BAD, 1), (BAD, 2)]


async def test_what_was_not_finished_comes_again(broker: TestBroker) -> None:
    async def die(_: Delivery) -> Verdict:
        raise RuntimeError("The process dies.")

    await publish(broker, uuid4(), "thing.good")
    with pytest.raises(RuntimeError):
        await broker.consume(die)
    worker = _Worker()
    async with at_work(broker, worker):
        await wait_until(lambda: bool(worker.seen))
    assert worker.seen == [("thing.good", 0)]
