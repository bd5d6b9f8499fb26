"""Every event is handled once; what cannot be handled is tried again, and given up in the end."""

from uuid import uuid4

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.database import Database, utc_now
from app.core.errors import ServiceUnavailableError
from app.core.schemas import Representation
from app.core.settings import Settings
from app.messaging.broker import Bury, Delivery, Done, Retry
from app.messaging.consumer import Consumer
from app.messaging.event import Event
from app.messaging.models import InboxEntry
from app.messaging.outbox import announce
from app.messaging.retries import RetryPolicy
from tests.events import make_event, read_entries

RETRIES = RetryPolicy(max_attempts=3, first_delay=1)
EVENT = make_event("thing.happened", uuid4())
BODY = EVENT.model_dump_json().encode()
FIRE = ValueError("The printer is on fire.")


class _Handler:
    """Writes an event of its own, and fails as often as it is told to."""

    def __init__(self, failures: int = 0, error: Exception = FIRE) -> None:
        self.failures = failures
        self.error = error
        self.handled: list[Event] = []

    async def __call__(self, session: AsyncSession, event: Event) -> None:
        """Handle an event."""
        self.handled.append(event)
        await announce(session, "thing.answered", Representation(id=event.subject))
        if len(self.handled) <= self.failures:
            raise self.error


def make_consumer(database: Database, *handlers: _Handler) -> Consumer:
    return Consumer(database, RETRIES, {"thing.happened": handlers})


async def count_handled(database: Database) -> int:
    async with database.write() as session:
        return (await session.scalars(select(func.count()).select_from(InboxEntry))).one()


async def test_an_event_that_comes_twice_is_handled_once(database: Database) -> None:
    handler = _Handler()
    consumer = make_consumer(database, handler)
    assert await consumer.handle(Delivery(BODY)) == Done()
    assert await consumer.handle(Delivery(BODY)) == Done()
    assert handler.handled == [EVENT]
    assert len(await read_entries(database, EVENT.subject)) == 1


async def test_what_fails_leaves_nothing_behind_and_comes_again(database: Database) -> None:
    handler = _Handler(failures=1)
    consumer = make_consumer(database, handler)
    assert await consumer.handle(Delivery(BODY)) == Retry(1, "ValueError: The printer is on fire.")
    assert not await read_entries(database, EVENT.subject)
    assert await consumer.handle(Delivery(BODY, failures=1)) == Done()
    assert len(await read_entries(database, EVENT.subject)) == 1


async def test_all_handlers_of_an_event_succeed_or_none(database: Database) -> None:
    consumer = make_consumer(database, _Handler(), _Handler(failures=1))
    assert isinstance(await consumer.handle(Delivery(BODY)), Retry)
    assert not await read_entries(database, EVENT.subject)


async def test_what_fails_too_often_is_given_up(database: Database) -> None:
    consumer = make_consumer(database, _Handler(failures=3))
    verdict = await consumer.handle(Delivery(BODY, failures=2))
    assert verdict == Bury("ValueError: The printer is on fire.")
    assert await count_handled(database) == 0


@pytest.mark.parametrize("body", [b"", b"\xff", b"{}", b"[]", BODY.replace(b"1.0", b"0.3")])
async def test_what_is_no_event_is_given_up_at_once(database: Database, body: bytes) -> None:
    assert isinstance(await make_consumer(database).handle(Delivery(body)), Bury)


async def test_an_event_without_a_handler_is_passed_over(database: Database) -> None:
    other = make_event("thing.vanished", uuid4()).model_dump_json().encode()
    assert await make_consumer(database, _Handler(failures=1)).handle(Delivery(other)) == Done()


async def test_without_the_database_nothing_is_given_up(settings: Settings) -> None:
    lost = settings.model_copy(
        update={"database_url": "sqlite+aiosqlite:////no/such/directory/x.db"}
    )
    database = Database(lost)
    with pytest.raises(ServiceUnavailableError):
        await make_consumer(database).handle(Delivery(BODY))
    await database.close()


async def test_what_a_handler_cannot_reach_is_not_taken_for_the_database(
    database: Database,
) -> None:
    handler = _Handler(failures=3, error=ConnectionRefusedError("No mail is taken."))
    consumer = make_consumer(database, handler)
    reason = "ConnectionRefusedError: No mail is taken."
    assert await consumer.handle(Delivery(BODY)) == Retry(1, reason)
    assert await consumer.handle(Delivery(BODY, failures=2)) == Bury(reason)
    assert await count_handled(database) == 0


async def test_a_handler_that_loses_the_database_is_not_to_blame(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail() -> None:
        raise ServiceUnavailableError("The database does not answer.")

    monkeypatch.setattr(database, "ping", fail)
    consumer = make_consumer(database, _Handler(failures=1, error=ConnectionResetError()))
    with pytest.raises(ServiceUnavailableError):
        await consumer.handle(Delivery(BODY))


async def test_what_was_handled_is_forgotten_in_the_end(database: Database) -> None:
    consumer = make_consumer(database)
    before = utc_now()
    await consumer.handle(Delivery(BODY))
    await consumer.forget(before)
    assert await count_handled(database) == 1
    await consumer.forget(utc_now())
    assert await count_handled(database) == 0
