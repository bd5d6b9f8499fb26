"""What the API gives of the audit log, and what it can be asked."""

import datetime as dt
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.core.fields import Moment
from app.core.schemas import Page, Representation

Action = Literal["create", "update", "delete", "restore"]


class AuditLogChange(BaseModel):
    """What a property was and what it is; null where the row was not, or is no more."""

    before: Any
    after: Any


class AuditLogEntry(Representation):
    """What was done to one row."""

    created_at: dt.datetime
    actor_id: UUID | None
    action: Action
    resource: str
    row_id: UUID
    request_id: str
    changes: dict[str, AuditLogChange]


class AuditLogEntryPage(Page[AuditLogEntry]):
    """A page of entries."""


class AuditLogQuery(BaseModel):
    """Which entries are asked for."""

    model_config = ConfigDict(extra="forbid")

    page: Annotated[int, Field(ge=1, le=1_000_000)] = 1
    size: Annotated[int, Field(ge=1, le=100)] = 20
    resource: Literal["users", "categories", "products", "orders", "order-items", "tags"] | None = (
        None
    )
    row_id: UUID | None = None
    action: Action | None = None
    actor_id: UUID | None = None
    created_at_min: Moment | None = None
    created_at_max: Moment | None = None
