"""The outbox: an event is stored in the transaction of its change, and published from here afterwards.

So there is never a change without its event, nor an event without its change.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from uuid import uuid4

from sqlalchemy import delete, exists, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from app.core.database import Database, utc_now
from app.core.schemas import Representation
from app.core.telemetry.events import read_traceparent
from app.messaging.models import OutboxEntry

LEASE = timedelta(seconds=60)
"""How long the entries that a relay has claimed are left to it; longer than publishing them can take."""

_DELETED_AT_A_TIME = 1000


async def announce(session: AsyncSession, event_type: str, row: Representation) -> None:
    """Store the event that tells of a change, in the transaction of the change.

    Args:
        session: Of that transaction.
        event_type: What happened to what, such as `user.created`.
        row: What the API gives of the changed row.
    """
    await session.execute(
        insert(OutboxEntry).values(
            id=uuid4(),
            type=event_type,
            subject=row.id,
            data=row.model_dump(mode="json", by_alias=True),
            occurred_at=utc_now(),
            traceparent=read_traceparent(),
        )
    )


class Outbox:
    """What a relay does with the entries."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def claim(self, limit: int) -> Sequence[OutboxEntry]:
        """Take entries that have to be published, of each row only the oldest one.

        A row's next entry is free when that one is published, so that several relays keep the order.

        Raises:
            ServiceUnavailableError: If the database is away.
        """
        now = utc_now()
        earlier = aliased(OutboxEntry)
        is_free = or_(OutboxEntry.claimed_until.is_(None), OutboxEntry.claimed_until < now)
        is_next = ~exists().where(
            earlier.subject == OutboxEntry.subject,
            earlier.sequence < OutboxEntry.sequence,
            earlier.published_at.is_(None),
        )
        async with self._database.write() as session:
            entries = await session.scalars(
                select(OutboxEntry)
                .where(OutboxEntry.published_at.is_(None), is_free, is_next)
                .order_by(OutboxEntry.sequence)
                .limit(limit)
                .with_for_update(skip_locked=True)
            )
            claimed = entries.all()
            for entry in claimed:
                entry.claimed_until = now + LEASE
                entry.attempts += 1
        return claimed

    async def mark_published(self, sequences: Collection[int]) -> None:
        """Note that entries were published."""
        await self._change(sequences, published_at=utc_now(), claimed_until=None)

    async def postpone(self, sequences: Collection[int], until: datetime) -> None:
        """Leave entries, which could not be published, alone until then."""
        await self._change(sequences, claimed_until=until)

    async def delete_published(self, before: datetime) -> int:
        """Delete the entries that were published before a moment, and give how many they were."""
        deleted = 0
        while True:
            async with self._database.write() as session:
                old = select(OutboxEntry.sequence).where(OutboxEntry.published_at < before)
                sequences = (await session.scalars(old.limit(_DELETED_AT_A_TIME))).all()
                await session.execute(
                    delete(OutboxEntry).where(OutboxEntry.sequence.in_(sequences))
                )
            deleted += len(sequences)
            if len(sequences) < _DELETED_AT_A_TIME:
                return deleted

    async def _change(self, sequences: Collection[int], **values: datetime | None) -> None:
        async with self._database.write() as session:
            await session.execute(
                update(OutboxEntry).where(OutboxEntry.sequence.in_(sequences)).values(**values)
            )
