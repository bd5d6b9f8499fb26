"""The tables of events: what has to be published, and what was handled."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, BigInteger, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from app.core.columns import UtcDateTime
from app.core.database import Base


@Base.registry.mapped
class OutboxEntry:
    """An event that is published, or has still to be."""

    __tablename__ = "event_outbox"
    __table_args__ = (
        Index(None, "published_at", "sequence"),
        Index(None, "subject", "published_at", "sequence"),
    )

    # Counts up, so that the events of one row are in the order of its changes.
    sequence: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True
    )
    id: Mapped[UUID] = mapped_column(unique=True)
    type: Mapped[str] = mapped_column(String(255))
    subject: Mapped[UUID]
    data: Mapped[dict[str, Any]] = mapped_column(JSON)
    occurred_at: Mapped[datetime] = mapped_column(UtcDateTime)
    attempts: Mapped[int] = mapped_column(default=0)
    # Until then, one relay is at work on it.
    claimed_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    published_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    # The trace of the change, as W3C writes it.
    traceparent: Mapped[str | None] = mapped_column(String(55))


@Base.registry.mapped
class InboxEntry:
    """An event that was handled: should it come again, nothing is done."""

    __tablename__ = "event_inbox"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    handled_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
