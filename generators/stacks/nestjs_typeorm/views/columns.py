"""Columns: what the table of an entity has, as its class states it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generators.node.names import NamesView
from generators.quoting import js_string
from generators.spec import names
from generators.spec.models import Database
from generators.sql.dialect import SqlDialect
from generators.sql.parts import write_mark
from generators.sql.values import write_condition, write_null_test
from generators.stacks.nestjs_typeorm.migrations import STYLE
from generators.stacks.nestjs_typeorm.types import write_column_type, write_kept_type
from generators.tables.table import Column, ForeignKey, Index, Role, Table


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column of an entity.

    Attributes:
        name: Its property.
        decorator: What makes the property a column.
        options: Of the decorator.
        type: Of the property.
        is_read: Whether rows that are read have it.
        strategy: How the database makes its values, which the decorator is told before the options.
    """

    name: str
    decorator: str
    options: str
    type: str
    is_read: bool
    strategy: str = ""


@dataclass(frozen=True, slots=True)
class NamedColumns:
    """A unique constraint or an index: its name, the properties of its columns, and what else is said of it."""

    name: str
    properties: tuple[str, ...]
    options: str = ""


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


_STRATEGIES: Mapping[Database, str] = {Database.POSTGRESQL: "'identity', ", Database.MYSQL: "'increment', "}
"""How numbers are counted up; SQLite numbers the rows of every table, which TypeORM need not know."""

_COUNTED: Mapping[Database, str] = {
    Database.POSTGRESQL: "generatedIdentity: 'BY DEFAULT'",
    Database.MYSQL: "",
    Database.SQLITE: "insert: false",
}


def view_column(table: Table, column: Column, database: Database) -> ColumnView:
    """Give the view of a column of a table."""
    name = names.to_camel(column.name)
    is_key = table.primary_key.columns == (column.name,)
    is_read = not column.marks and not column.folded
    options = (
        write_column_type(column, database),
        *((f"name: '{column.name}'",) if name != column.name else ()),
        *((f"primaryKeyConstraintName: '{table.primary_key.name}'",) if is_key else ()),
        *(("nullable: true",) if column.nullable else ()),
        *_list_computed(column, STYLE.dialects[database]),
        *((_COUNTED[database],) if column.is_counted and _COUNTED[database] else ()),
        *(() if is_read else ("select: false",)),
    )
    strategy = _STRATEGIES.get(database, "") if column.is_counted else ""
    decorator = "PrimaryColumn" if is_key else "Column"
    if column.role is Role.DELETED_AT:
        decorator = "DeleteDateColumn"
    elif strategy:
        decorator = "PrimaryGeneratedColumn"
    return ColumnView(name, decorator, ", ".join(options), write_kept_type(column, database), is_read, strategy)


def _list_computed(column: Column, dialect: SqlDialect) -> Iterator[str]:
    """Give what is said of a column that the database computes."""
    if column.marks:
        yield f"generatedType: 'VIRTUAL', asExpression: {js_string(write_mark(column, dialect))}"
        yield "insert: false, update: false"


def view_constraints(table: Table, dialect: SqlDialect) -> ConstraintsView:
    """Give what a table has beside columns and foreign keys, in the SQL of a dialect."""
    return ConstraintsView(
        uniques=tuple(NamedColumns(each.name, _name_properties(each.columns)) for each in table.uniques),
        indexes=tuple(_view_index(index, dialect) for index in table.indexes),
        checks=tuple(
            NamedCondition(each.name, write_condition(each.condition, dialect.quote(each.column), dialect))
            for each in table.checks
        ),
    )


def _view_index(index: Index, dialect: SqlDialect) -> NamedColumns:
    if index.finds_parts:
        # TypeORM knows no trigrams: it leaves an index alone that it is told to leave alone.
        return NamedColumns(index.name, (), "synchronize: false")
    options = (
        *(("unique: true",) if index.is_unique else ()),
        *((f"where: {js_string(write_null_test(index.where, dialect))}",) if index.where else ()),
    )
    return NamedColumns(index.name, _name_properties(index.columns), ", ".join(options))


def find_key(table: Table, column: str) -> ForeignKey:
    """Give the foreign key of a column."""
    return next(key for key in table.foreign_keys if key.column == column)


def _name_properties(columns: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(names.to_camel(column) for column in columns)
