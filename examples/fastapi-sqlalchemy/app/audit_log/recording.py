"""Recording: what an entry says of a change, written in the transaction of the change itself."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from structlog.contextvars import get_contextvars

from app.audit_log.models import AuditLogEntry
from app.audit_log.schemas import Action
from app.core.schemas import Representation

_MANAGED = {"id", "created_at", "updated_at"}


@dataclass(frozen=True)
class Deed:
    """What was done, apart from the row.

    Attributes:
        action: What kind of deed it is.
        resource: The part of the path that the row is found under.
        actor_id: Who did it; None if that is not known.
    """

    action: Action
    resource: str
    actor_id: UUID | None


def record(
    session: AsyncSession, deed: Deed, before: Representation | None, after: Representation | None
) -> None:
    """Add the entry of what was done to a row; a change that changes nothing has none.

    Args:
        session: The transaction in which it was done.
        deed: What was done.
        before: The row as it was answered before; None if it was not there.
        after: The row as it is answered now; None if it is there no more.
    """
    changes = compare(before, after)
    row = after or before
    if row is None or (deed.action == "update" and not changes):
        return
    entry = AuditLogEntry(
        actor_id=deed.actor_id,
        action=deed.action,
        resource=deed.resource,
        row_id=row.id,
        request_id=get_contextvars().get("request_id", ""),
        changes=changes,
    )
    session.add(entry)


def compare(
    before: Representation | None, after: Representation | None
) -> dict[str, dict[str, Any]]:
    """Give what differs between two states of a row, by property."""
    old, new = _describe(before), _describe(after)
    return {
        name: {"before": old.get(name), "after": new.get(name)}
        for name in old | new
        if old.get(name) != new.get(name)
    }


def _describe(row: Representation | None) -> dict[str, Any]:
    return row.model_dump(mode="json", by_alias=True, exclude=_MANAGED) if row else {}
