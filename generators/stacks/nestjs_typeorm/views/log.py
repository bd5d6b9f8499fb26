"""Log: the table of the audit log, as its entity states it."""

from collections.abc import Mapping
from dataclasses import dataclass

from generators.spec.models import ServiceSpec
from generators.stacks.nestjs_typeorm.migrations import STYLE
from generators.stacks.nestjs_typeorm.views.columns import ColumnView, ConstraintsView, view_column, view_constraints
from generators.tables.audit import describe_audit
from generators.tables.table import Table


@dataclass(frozen=True, slots=True)
class LogView:
    """The table.

    Attributes:
        table: In SQL.
        columns: In order.
        constraints: What else it has.
    """

    table: str
    columns: tuple[ColumnView, ...]
    constraints: ConstraintsView


def view_log(spec: ServiceSpec, tables: Mapping[str, Table]) -> LogView | None:
    """Give the table of the audit log, if a service keeps one.

    Args:
        spec: The service, enriched.
        tables: All that it keeps, by name.
    """
    described = describe_audit(spec, STYLE.naming)
    if not described:
        return None
    table = tables[described[0].name]
    return LogView(
        table=table.name,
        columns=tuple(view_column(table, column, spec.database) for column in table.columns),
        constraints=view_constraints(table, STYLE.dialects[spec.database]),
    )
