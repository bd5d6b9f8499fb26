"""Events for tests: those in the database, and a broker that keeps its messages in memory."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from uuid import UUID

from sqlalchemy import select

from app.core.database import Database, utc_now
from app.messaging.broker import BrokerError, Bury, Delivery, Handle, Publisher, Retry
from app.messaging.event import Event
from app.messaging.models import OutboxEntry


async def read_entries(database: Database, subject: UUID | str) -> Sequence[OutboxEntry]:
    """Give what the outbox has of a row, in order."""
    statement = select(OutboxEntry).where(OutboxEntry.subject == UUID(str(subject)))
    async with database.write() as session:
        return (await session.scalars(statement.order_by(OutboxEntry.sequence))).all()


def make_event(event_type: str, subject: UUID) -> Event:
    """Give an event that tells of nothing real."""
    return Event(id=subject, type=event_type, subject=subject, time=utc_now(), data={})


async def wait_until(condition: Callable[[], bool]) -> None:
    """Wait for something that another task does."""
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110  # there is no event to wait for
            await asyncio.sleep(0.01)


class MemoryBroker:
    """A broker in this process.

    Attributes:
        is_away: Whether nobody can connect.
        refused: The subjects whose events it does not take.
        published: The events that it took.
        pauses: How long each message had to wait that was tried again.
        buried: The messages that were given up, with the reason.
    """

    def __init__(self) -> None:
        self.is_away = False
        self.refused: set[UUID] = set()
        self.published: list[Event] = []
        self.pauses: list[float] = []
        self.buried: list[tuple[bytes, str]] = []
        self._waiting: asyncio.Queue[Delivery] = asyncio.Queue()

    def deliver(self, body: bytes) -> None:
        """Put a message into the queue."""
        self._waiting.put_nowait(Delivery(body))

    @asynccontextmanager
    async def open_publisher(self) -> AsyncGenerator[Publisher]:
        """Give itself as the publisher."""
        if self.is_away:
            raise BrokerError("The broker is away.")
        yield self

    async def publish(self, event: Event) -> None:
        """Keep an event, and put it into the queue."""
        await asyncio.sleep(0)
        if self.is_away or event.subject in self.refused:
            raise BrokerError("The event is not taken.")
        self.published.append(event)
        self.deliver(event.model_dump_json().encode())

    async def consume(self, handle: Handle) -> None:
        """Give the messages of the queue to a function; those that are to be tried again come at once."""
        while True:
            delivery = await self._waiting.get()
            match await handle(delivery):
                case Retry(delay):
                    self.pauses.append(delay)
                    self._waiting.put_nowait(Delivery(delivery.body, delivery.failures + 1))
                case Bury(reason):
                    self.buried.append((delivery.body, reason))
                case _:
                    pass

    async def replay(self) -> int:
        """Put what was given up into the queue again."""
        if self.is_away:
            raise BrokerError("The broker is away.")
        again, self.buried = self.buried, []
        for body, _ in again:
            self.deliver(body)
        return len(again)
