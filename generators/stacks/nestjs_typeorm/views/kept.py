"""Kept: the tables that features bring, each as its entity states it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generators.spec.models import Database
from generators.stacks.nestjs_typeorm.migrations import STYLE
from generators.stacks.nestjs_typeorm.views.columns import ColumnView, ConstraintsView, view_column, view_constraints
from generators.tables.table import Table


@dataclass(frozen=True, slots=True)
class KeptView:
    """A table.

    Attributes:
        table: In SQL.
        columns: In order.
        constraints: What else it has.
    """

    table: str
    columns: tuple[ColumnView, ...]
    constraints: ConstraintsView


def view_kept(described: Iterable[Table], tables: Mapping[str, Table], database: Database) -> tuple[KeptView, ...]:
    """Give the tables of a feature.

    Args:
        described: What the feature brings.
        tables: All that the service keeps, by name, with the types of the stack.
        database: Where.
    """
    return tuple(_view(tables[each.name], database) for each in described)


def _view(table: Table, database: Database) -> KeptView:
    return KeptView(
        table=table.name,
        columns=tuple(view_column(table, column, database) for column in table.columns),
        constraints=view_constraints(table, STYLE.dialects[database]),
    )
