"""Columns: what the table of an entity has, as its class states it."""

from dataclasses import dataclass

from generators.node.names import NamesView
from generators.spec import names
from generators.spec.models import Database
from generators.sql.dialect import SqlDialect
from generators.sql.values import write_condition
from generators.stacks.nestjs_typeorm.types import write_column_type, write_kept_type
from generators.tables.table import Column, ForeignKey, Table


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column of an entity: its property, the decorator with its options, and the type."""

    name: str
    decorator: str
    options: str
    type: str


@dataclass(frozen=True, slots=True)
class NamedColumns:
    """A unique constraint or an index: its name, and the properties of its columns."""

    name: str
    properties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedCondition:
    """A CHECK constraint: its name, and its condition in SQL."""

    name: str
    condition: str


@dataclass(frozen=True, slots=True)
class ConstraintsView:
    """What the table of an entity has beside columns and foreign keys."""

    uniques: tuple[NamedColumns, ...]
    indexes: tuple[NamedColumns, ...]
    checks: tuple[NamedCondition, ...]


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """A foreign key.

    Attributes:
        name: The property with the id.
        property: The property of the entity with the row.
        column: In SQL.
        constraint: Its name.
        target: The resource that it refers to.
        on_delete: What happens when the row there is deleted, in SQL.
        is_required: Whether null is refused.
    """

    name: str
    property: str
    column: str
    constraint: str
    target: NamesView
    on_delete: str
    is_required: bool


def view_column(table: Table, column: Column, database: Database) -> ColumnView:
    """Give the view of a column of a table."""
    name = names.to_camel(column.name)
    is_key = table.primary_key.columns == (column.name,)
    options = (
        write_column_type(column, database),
        *((f"name: '{column.name}'",) if name != column.name else ()),
        *((f"primaryKeyConstraintName: '{table.primary_key.name}'",) if is_key else ()),
        *(("nullable: true",) if column.nullable else ()),
    )
    decorator = "PrimaryColumn" if is_key else "Column"
    return ColumnView(name, decorator, ", ".join(options), write_kept_type(column, database))


def view_constraints(table: Table, dialect: SqlDialect) -> ConstraintsView:
    """Give what a table has beside columns and foreign keys, in the SQL of a dialect."""
    return ConstraintsView(
        uniques=tuple(NamedColumns(each.name, _name_properties(each.columns)) for each in table.uniques),
        indexes=tuple(NamedColumns(each.name, _name_properties(each.columns)) for each in table.indexes),
        checks=tuple(
            NamedCondition(each.name, write_condition(each.condition, dialect.quote(each.column), dialect))
            for each in table.checks
        ),
    )


def find_key(table: Table, column: str) -> ForeignKey:
    """Give the foreign key of a column."""
    return next(key for key in table.foreign_keys if key.column == column)


def _name_properties(columns: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(names.to_camel(column) for column in columns)
