"""The table of the audit log; rows are added to it, and the oldest go some day."""

from typing import Any
from uuid import UUID

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.core.columns import JsonDocument
from app.core.database import Base


class AuditLogEntry(Base):
    """What was done to one row.

    Attributes:
        actor_id: Who did it; null if that is not known.
        action: What was done.
        resource: The part of the path that the row is found under.
        row_id: The row, which may be gone by now.
        request_id: The request that asked for it, as in the logs.
        changes: For each property that is not as it was, what it was and what it is.
    """

    __tablename__ = "audit_log"
    __table_args__ = (
        Index(None, "created_at", "id"),
        Index(None, "resource", "row_id", "created_at"),
        Index(None, "actor_id", "created_at"),
    )

    # An entry never changes.
    updated_at = None  # type: ignore[assignment]
    actor_id: Mapped[UUID | None]
    action: Mapped[str] = mapped_column(String(16))
    resource: Mapped[str] = mapped_column(String(100))
    row_id: Mapped[UUID]
    request_id: Mapped[str] = mapped_column(String(128))
    changes: Mapped[Any] = mapped_column(JsonDocument)
