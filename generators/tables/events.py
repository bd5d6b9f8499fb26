"""The tables of events, where a service publishes them: what waits to be published, and what was handled."""

from generators.spec.models import ServiceSpec
from generators.tables.naming import Naming
from generators.tables.parts import describe_part
from generators.tables.table import Column, Role, Table
from generators.tables.types import COUNTER, INTEGER, JSON, MOMENT, UUID, write_string

_QUEUE = "queue"
_TRACES = "opentelemetry"
_OUTBOX, _INBOX = "event_outbox", "event_inbox"

_EVENT = (
    Column("sequence", COUNTER, is_counted=True),
    Column("id", UUID),
    Column("type", write_string(255)),
    Column("subject", UUID),
    Column("data", JSON),
    Column("occurred_at", MOMENT),
    Column("attempts", INTEGER),
    Column("claimed_until", MOMENT, nullable=True),
    Column("published_at", MOMENT, nullable=True),
)
_TRACE = Column("traceparent", write_string(55), nullable=True)
_OUTBOX_INDEXES = (("published_at", "sequence"), ("subject", "published_at", "sequence"))

_HANDLED = (Column("id", UUID, role=Role.ID), Column("handled_at", MOMENT))


def publishes_events(spec: ServiceSpec) -> bool:
    """Tell whether changes are told to others."""
    return _QUEUE in spec.features


def describe_events(spec: ServiceSpec, naming: Naming) -> tuple[Table, ...]:
    """Give the tables of events, if there are any."""
    if not publishes_events(spec):
        return ()
    # The trace of a change is kept with its event, so that whoever handles it goes on with it.
    columns = (*_EVENT, _TRACE) if _TRACES in spec.features else _EVENT
    outbox = describe_part(
        _OUTBOX, columns, naming, primary_key="sequence", uniques=(("id",),), indexes=_OUTBOX_INDEXES
    )
    return (outbox, describe_part(_INBOX, _HANDLED, naming, indexes=(("handled_at",),)))
