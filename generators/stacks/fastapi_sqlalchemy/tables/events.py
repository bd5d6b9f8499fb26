"""The tables of events, where a service publishes them: what waits to be published, and what was handled."""

from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.dialects import DIALECTS
from generators.stacks.fastapi_sqlalchemy.tables.table import Column, Index, Table, Unique

_QUEUE = "queue"
_TRACES = "opentelemetry"
_OUTBOX, _INBOX = "event_outbox", "event_inbox"
_COUNTER = 'sa.BigInteger().with_variant(sa.Integer(), "sqlite")'
_OUTBOX_INDEXES = (("published_at", "sequence"), ("subject", "published_at", "sequence"))


def describe_events(spec: ServiceSpec) -> tuple[Table, ...]:
    """Give the tables of events, if there are any."""
    return (_describe_outbox(spec), _describe_inbox(spec)) if _QUEUE in spec.features else ()


def _describe_outbox(spec: ServiceSpec) -> Table:
    dialect = DIALECTS[spec.database]
    moment = dialect.moment.migration
    # The trace of a change is kept with its event, so that whoever handles it goes on with it.
    trace = (Column("traceparent", "sa.String(55)", nullable=True),) if _TRACES in spec.features else ()
    return Table(
        name=_OUTBOX,
        columns=(
            Column("sequence", _COUNTER, is_counted=True),
            Column("id", dialect.uuid),
            Column("type", "sa.String(255)"),
            Column("subject", dialect.uuid),
            Column("data", "sa.JSON()"),
            Column("occurred_at", moment),
            Column("attempts", "sa.Integer()"),
            Column("claimed_until", moment, nullable=True),
            Column("published_at", moment, nullable=True),
            *trace,
        ),
        primary_key=("sequence",),
        uniques=(Unique(f"uq_{_OUTBOX}_id", ("id",)),),
        indexes=tuple(Index(f"ix_{_OUTBOX}_{'_'.join(names)}", names) for names in _OUTBOX_INDEXES),
    )


def _describe_inbox(spec: ServiceSpec) -> Table:
    dialect = DIALECTS[spec.database]
    return Table(
        name=_INBOX,
        columns=(Column("id", dialect.uuid), Column("handled_at", dialect.moment.migration)),
        indexes=(Index(f"ix_{_INBOX}_handled_at", ("handled_at",)),),
    )
