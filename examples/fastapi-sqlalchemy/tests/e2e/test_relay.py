"""What is in the outbox is published: all of it, and in order."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from app.core.database import Database, utc_now
from app.core.schemas import Representation
from app.messaging.broker import BrokerError
from app.messaging.outbox import Outbox, announce
from app.messaging.relay import Relay
from tests.events import MemoryBroker, read_entries, wait_until

TYPES = ["user.created", "user.updated", "user.deleted"]


@pytest.fixture
def outbox(database: Database) -> Outbox:
    return Outbox(database)


async def tell(database: Database, *subjects: UUID, types: list[str] = TYPES) -> None:
    """Store events of rows, one after the other."""
    for event_type in types:
        for subject in subjects:
            async with database.write() as session:
                await announce(session, event_type, Representation(id=subject))


async def drain(relay: Relay, broker: MemoryBroker) -> None:
    """Publish until nothing is left to publish."""
    async with broker.open_publisher() as publisher:
        while await relay.publish_batch(publisher):
            pass


async def test_the_events_of_a_row_are_published_once_and_in_order(
    database: Database, outbox: Outbox
) -> None:
    row, broker = uuid4(), MemoryBroker()
    await tell(database, row)
    await drain(Relay(outbox, broker, 1), broker)
    assert [(event.type, event.subject) for event in broker.published] == [
        (name, row) for name in TYPES
    ]
    entries = await read_entries(database, row)
    assert [(event.id, event.time) for event in broker.published] == [
        (e.id, e.occurred_at) for e in entries
    ]
    assert all(entry.published_at and entry.attempts == 1 for entry in entries)


async def test_relays_beside_each_other_keep_the_order_of_each_row(
    database: Database, outbox: Outbox
) -> None:
    rows, broker = [uuid4() for _ in range(5)], MemoryBroker()
    await tell(database, *rows)
    await asyncio.gather(*(drain(Relay(outbox, broker, 1), broker) for _ in range(4)))
    # A relay that finds only what another one is at work on stops early.
    await drain(Relay(outbox, broker, 1), broker)
    for row in rows:
        assert [event.type for event in broker.published if event.subject == row] == TYPES


async def test_an_event_waits_for_the_earlier_ones_of_its_row(
    database: Database, outbox: Outbox
) -> None:
    one, other = uuid4(), uuid4()
    await tell(database, one)
    await tell(database, other, types=TYPES[:1])
    first = await outbox.claim(10)
    assert [(entry.subject, entry.type) for entry in first] == [(one, TYPES[0]), (other, TYPES[0])]
    assert not await outbox.claim(10)
    await outbox.mark_published([entry.sequence for entry in first])
    assert [entry.type for entry in await outbox.claim(10)] == [TYPES[1]]


async def test_what_a_relay_left_unfinished_is_free_again_in_the_end(
    database: Database, outbox: Outbox
) -> None:
    await tell(database, uuid4(), types=TYPES[:1])
    [entry] = await outbox.claim(10)
    await outbox.postpone([entry.sequence], until=utc_now() - timedelta(seconds=1))
    [again] = await outbox.claim(10)
    assert (again.id, again.attempts) == (entry.id, 2)


async def test_an_event_that_is_refused_holds_up_its_own_row_only(
    database: Database, outbox: Outbox
) -> None:
    bad, good, broker = uuid4(), uuid4(), MemoryBroker()
    await tell(database, bad, good)
    broker.refused = {bad}
    relay = Relay(outbox, broker, 1)
    async with broker.open_publisher() as publisher:
        assert await relay.publish_batch(publisher) == 2
        assert await relay.publish_batch(publisher) == 1
    assert [event.subject for event in broker.published] == [good, good]
    assert [entry.published_at for entry in await read_entries(database, bad)] == [None, None, None]


async def test_while_the_broker_takes_nothing_all_events_stay(
    database: Database, outbox: Outbox
) -> None:
    row, broker = uuid4(), MemoryBroker()
    await tell(database, row)
    relay = Relay(outbox, broker, 1)
    async with broker.open_publisher() as publisher:
        broker.is_away = True
        with pytest.raises(BrokerError):
            await relay.publish_batch(publisher)
        broker.is_away = False
        await asyncio.sleep(0.001)
        await drain(relay, broker)
    assert [event.type for event in broker.published] == TYPES


async def test_old_events_are_deleted_when_they_are_published(
    database: Database, outbox: Outbox
) -> None:
    done, waiting = uuid4(), uuid4()
    await tell(database, done, waiting, types=TYPES[:1])
    [first, _] = await outbox.claim(10)
    await outbox.mark_published([first.sequence])
    assert await outbox.delete_published(utc_now() - timedelta(minutes=1)) == 0
    assert await outbox.delete_published(utc_now() + timedelta(minutes=1)) == 1
    assert not await read_entries(database, done)
    assert await read_entries(database, waiting)


@pytest.fixture
async def running(outbox: Outbox) -> AsyncGenerator[MemoryBroker]:
    """The broker of a relay that is at work."""
    broker = MemoryBroker()
    task = asyncio.create_task(Relay(outbox, broker, 0.05).run())
    yield broker
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_relay_sees_what_comes_later(database: Database, running: MemoryBroker) -> None:
    await asyncio.sleep(0.1)
    await tell(database, uuid4())
    await wait_until(lambda: len(running.published) == len(TYPES))
    assert [event.type for event in running.published] == TYPES
