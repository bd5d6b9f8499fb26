"""The table of the audit log, where a service has one."""

from generators.spec.models import ServiceSpec
from generators.tables.naming import Naming
from generators.tables.parts import describe_part
from generators.tables.table import Column, Role, Table
from generators.tables.types import DOCUMENT, MOMENT, UUID, write_string

FEATURE = "audit-log"
_NAME = "audit_log"
_COLUMNS = (
    Column("id", UUID, role=Role.ID),
    Column("actor_id", UUID, nullable=True),
    Column("action", write_string(16)),
    Column("resource", write_string(100)),
    Column("row_id", UUID),
    Column("request_id", write_string(128)),
    Column("changes", DOCUMENT),
    Column("created_at", MOMENT, role=Role.CREATED_AT),
)
_INDEXES = (("created_at", "id"), ("resource", "row_id", "created_at"), ("actor_id", "created_at"))


def keeps_log(spec: ServiceSpec) -> bool:
    """Tell whether a service keeps a log."""
    return FEATURE in spec.features


def describe_audit(spec: ServiceSpec, naming: Naming) -> tuple[Table, ...]:
    """Give the table of the audit log, if there is one."""
    return (describe_part(_NAME, _COLUMNS, naming, indexes=_INDEXES),) if keeps_log(spec) else ()
