"""The relay: takes events from the outbox to the broker."""

import asyncio
from datetime import timedelta
from random import uniform

import structlog

from app.core.database import utc_now
from app.messaging.broker import Broker, BrokerError, Publisher
from app.messaging.event import read_entry
from app.messaging.models import OutboxEntry
from app.messaging.outbox import Outbox
from app.messaging.retries import find_delay
from app.messaging.tasks import finish

logger = structlog.get_logger(module=__name__)

BATCH = 100
_FIRST_DELAY = 1.0
_LONGEST_DELAY = 60.0


class Relay:
    """Publishes each event at least once, those of one row in the order of its changes.

    Any number of relays can be at work beside each other.
    """

    def __init__(self, outbox: Outbox, broker: Broker, poll_seconds: float) -> None:
        self._outbox = outbox
        self._broker = broker
        self._poll_seconds = poll_seconds

    async def run(self) -> None:
        """Publish what comes; never returns.

        Raises:
            BrokerError: If the broker is away.
            ServiceUnavailableError: If the database is away.
        """
        async with self._broker.open_publisher() as publisher:
            while True:
                # To its end also when the worker is being stopped: what was claimed would wait for the lease to run out.
                count = await finish(self.publish_batch(publisher))
                if not count:
                    # Not all relays at the same moment.
                    await asyncio.sleep(self._poll_seconds * uniform(0.5, 1.5))  # noqa: S311  # no secret

    async def publish_batch(self, publisher: Publisher) -> int:
        """Publish the events that are next, and give how many they were.

        Raises:
            BrokerError: If the broker took none of them.
            ServiceUnavailableError: If the database is away.
        """
        entries = await self._outbox.claim(BATCH)
        if not entries:
            return 0
        errors = await asyncio.gather(*(self._publish(publisher, entry) for entry in entries))
        failed = {
            entry.sequence: error for entry, error in zip(entries, errors, strict=True) if error
        }
        published = [entry.sequence for entry in entries if entry.sequence not in failed]
        if not published:
            await self._outbox.postpone(failed, until=utc_now())
            raise next(iter(failed.values()))
        await self._outbox.mark_published(published)
        for entry in entries:
            if entry.sequence in failed:
                delay = find_delay(entry.attempts, _FIRST_DELAY, _LONGEST_DELAY)
                await self._outbox.postpone(
                    [entry.sequence], until=utc_now() + timedelta(seconds=delay)
                )
        return len(entries)

    async def _publish(self, publisher: Publisher, entry: OutboxEntry) -> BrokerError | None:
        try:
            await publisher.publish(read_entry(entry))
        except BrokerError as error:
            logger.warning(
                "event was not published",
                type=entry.type,
                id=str(entry.id),
                attempts=entry.attempts,
            )
            return error
        return None
