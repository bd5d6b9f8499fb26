"""Audit: the table of the audit log, where a service has one."""

from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.dialects import DIALECTS
from generators.stacks.fastapi_sqlalchemy.views.keeping import IndexView
from generators.stacks.fastapi_sqlalchemy.views.tables import ColumnView, TableView

FEATURE = "audit-log"
_NAME = "audit_log"
_INDEXES = (("created_at", "id"), ("resource", "row_id", "created_at"), ("actor_id", "created_at"))


def view_audit_tables(spec: ServiceSpec) -> tuple[TableView, ...]:
    """Give the table of the audit log, if there is one."""
    if FEATURE not in spec.features:
        return ()
    dialect = DIALECTS[spec.database]
    columns = (
        ColumnView("id", dialect.uuid, nullable=False),
        ColumnView("actor_id", dialect.uuid, nullable=True),
        ColumnView("action", "sa.String(16)", nullable=False),
        ColumnView("resource", "sa.String(100)", nullable=False),
        ColumnView("row_id", dialect.uuid, nullable=False),
        ColumnView("request_id", "sa.String(128)", nullable=False),
        ColumnView("changes", dialect.json[1], nullable=False),
        ColumnView("created_at", dialect.moment[1], nullable=False),
    )
    table = TableView(
        name=_NAME,
        columns=columns,
        primary_key=("id",),
        foreign_keys=(),
        uniques=(),
        checks=(),
        indexes=tuple(IndexView(f"ix_{_NAME}_{'_'.join(names)}", names) for names in _INDEXES),
    )
    return (table,)


def list_names(spec: ServiceSpec) -> frozenset[str]:
    """Give the types of properties that requests to the log use."""
    return frozenset({"Moment"} if FEATURE in spec.features else ())
