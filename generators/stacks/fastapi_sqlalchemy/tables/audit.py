"""The table of the audit log, where a service has one."""

from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.dialects import DIALECTS
from generators.stacks.fastapi_sqlalchemy.tables.table import Column, Index, Table
from generators.stacks.fastapi_sqlalchemy.views.audit import keeps_log

_NAME = "audit_log"
_INDEXES = (("created_at", "id"), ("resource", "row_id", "created_at"), ("actor_id", "created_at"))


def describe_audit(spec: ServiceSpec) -> tuple[Table, ...]:
    """Give the table of the audit log, if there is one."""
    if not keeps_log(spec):
        return ()
    dialect = DIALECTS[spec.database]
    table = Table(
        name=_NAME,
        columns=(
            Column("id", dialect.uuid),
            Column("actor_id", dialect.uuid, nullable=True),
            Column("action", "sa.String(16)"),
            Column("resource", "sa.String(100)"),
            Column("row_id", dialect.uuid),
            Column("request_id", "sa.String(128)"),
            Column("changes", dialect.json.migration),
            Column("created_at", dialect.moment.migration),
        ),
        indexes=tuple(Index(f"ix_{_NAME}_{'_'.join(names)}", names) for names in _INDEXES),
    )
    return (table,)
