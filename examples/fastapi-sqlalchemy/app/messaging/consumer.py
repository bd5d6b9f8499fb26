"""What becomes of each message that comes from the broker."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import structlog
from pydantic import ValidationError
from sqlalchemy import delete, insert, select

from app.core.database import Database, utc_now
from app.core.errors import ServiceUnavailableError
from app.messaging.broker import Bury, Delivery, Done, Verdict
from app.messaging.event import Event
from app.messaging.handlers import HANDLERS, Handler
from app.messaging.models import InboxEntry
from app.messaging.retries import RetryPolicy

logger = structlog.get_logger(module=__name__)


class Consumer:
    """Gives events to their handlers, each event once."""

    def __init__(
        self,
        database: Database,
        retries: RetryPolicy,
        handlers: Mapping[str, Sequence[Handler]] = HANDLERS,
    ) -> None:
        self._database = database
        self._retries = retries
        self._handlers = handlers

    async def handle(self, delivery: Delivery) -> Verdict:
        """Handle a message and say what becomes of it.

        Raises:
            ServiceUnavailableError: If the database is away, which is not the message's fault.
        """
        try:
            event = Event.model_validate_json(delivery.body)
        except ValidationError as error:
            logger.warning("message is no event", problems=error.errors(include_input=False))
            return Bury("It is no event of this service.")
        failures = delivery.failures + 1
        try:
            await self._handle_once(event)
        except Exception as error:
            # What a handler speaks to over the network fails just as the database does, which alone can tell the two apart.
            await self._database.ping()
            logger.exception("event failed", type=event.type, id=str(event.id), failures=failures)
            return self._retries.judge(failures, _explain(error))
        return Done()

    async def forget(self, before: datetime) -> None:
        """Forget which events were handled before a moment."""
        async with self._database.write() as session:
            await session.execute(delete(InboxEntry).where(InboxEntry.handled_at < before))

    async def _handle_once(self, event: Event) -> None:
        async with self._database.write() as session:
            if await session.scalar(select(InboxEntry.id).where(InboxEntry.id == event.id)):
                logger.info("event came again", type=event.type, id=str(event.id))
                return
            # First of all: a second worker with the same event waits here, and then fails.
            await session.execute(insert(InboxEntry).values(id=event.id, handled_at=utc_now()))
            for handler in self._handlers.get(event.type, ()):
                await handler(session, event)


def _explain(error: BaseException) -> str:
    if isinstance(error, ServiceUnavailableError) and error.__cause__:
        # The transaction takes every failure of the network for one of the database.
        return _explain(error.__cause__)
    return f"{type(error).__name__}: {error}"
