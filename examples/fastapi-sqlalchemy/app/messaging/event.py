"""An event on its way: a CloudEvent 1.0 in the JSON format."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from app.messaging.models import OutboxEntry

SOURCE = "/print-shop-api"
"""Who tells of the change: a path, as CloudEvents want it."""

CONTENT_TYPE = "application/cloudevents+json"


class Event(BaseModel):
    """A change of one row.

    Attributes:
        id: Differs for each event, and is the same however often it comes.
        type: What happened to what, such as `user.created`.
        subject: The id of the row.
        time: When it happened.
        data: The row as the API gives it; as it was last, if it is deleted.
    """

    model_config = ConfigDict(frozen=True)

    specversion: Literal["1.0"] = "1.0"
    id: UUID
    source: str = SOURCE
    type: str
    subject: UUID
    time: datetime
    datacontenttype: Literal["application/json"] = "application/json"
    data: dict[str, Any]
    # CloudEvents' extension for tracing: the trace of the change.
    traceparent: str | None = None


def read_entry(entry: OutboxEntry) -> Event:
    """Give the event that an entry of the outbox stands for."""
    return Event(
        id=entry.id,
        type=entry.type,
        subject=entry.subject,
        time=entry.occurred_at,
        data=entry.data,
        traceparent=entry.traceparent,
    )
