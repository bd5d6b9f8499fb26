"""Batches: what is altered of one table at a time.

Alembic carries a batch out statement by statement, but on SQLite, which can alter little, by a copy of the table.
"""

from collections.abc import Iterable, Iterator, Mapping

from generators.quoting import py_string
from generators.stacks.fastapi_sqlalchemy.columns import write_type
from generators.stacks.fastapi_sqlalchemy.dialects import Dialect
from generators.stacks.fastapi_sqlalchemy.migrations.parts import (
    write_block,
    write_column,
    write_index,
    write_name,
    write_names,
    write_target,
)
from generators.stacks.fastapi_sqlalchemy.sql import write_condition
from generators.tables.table import Check, Column, Constraint, ForeignKey, Index, PrimaryKey, Unique

_KINDS: Mapping[type[Constraint], str] = {
    ForeignKey: "foreignkey",
    Index: "index",
    Unique: "unique",
    Check: "check",
    PrimaryKey: "primary",
}
"""How Alembic calls each kind of constraint, in an order in which they can be dropped: keys lean on indexes."""

_ADDED = (PrimaryKey, Index, Unique, Check, ForeignKey)
"""The kinds in an order in which they can be added."""


def write_batch(
    table: str,
    dialect: Dialect,
    *,
    dropped: Iterable[Constraint] = (),
    dropped_columns: Iterable[Column] = (),
    altered: Iterable[tuple[Column, Column]] = (),
    added: Iterable[Constraint] = (),
    computed: Iterable[Column] = (),
) -> str:
    """Give the statement that alters a table.

    Args:
        table: Its name.
        dialect: Of the database.
        dropped: Constraints and indexes that go.
        dropped_columns: Columns that go.
        altered: Columns before and after.
        added: Constraints and indexes that come.
        computed: The columns that the database computes.
    """
    lines = [
        *_write_computed(computed, dialect),
        *(_write_drop(each) for each in sorted(dropped, key=lambda each: list(_KINDS).index(type(each)))),
        *(f"batch.drop_column({py_string(column.name)})" for column in dropped_columns),
        *(_write_alter(before, after, dialect) for before, after in altered),
        *(_write_add(each, dialect) for each in sorted(added, key=lambda each: _ADDED.index(type(each)))),
    ]
    return write_block(f"with op.batch_alter_table({py_string(table)}) as batch:", lines)


def _write_computed(columns: Iterable[Column], dialect: Dialect) -> Iterator[str]:
    lines = [
        line
        for column in columns
        for line in (
            f"batch.drop_column({py_string(column.name)})",
            f"batch.add_column({write_column(column, dialect)})",
        )
    ]
    if lines:
        yield "# Alembic's copy would write into what the database computes."
        yield write_block("if op.get_context().dialect.name == 'sqlite':", lines)


def _write_drop(constraint: Constraint) -> str:
    name = write_name(constraint.name)
    if isinstance(constraint, Index):
        return f"batch.drop_index({name})"
    return f"batch.drop_constraint({name}, type_={py_string(_KINDS[type(constraint)])})"


def _write_alter(before: Column, after: Column, dialect: Dialect) -> str:
    arguments = [py_string(after.name), f"existing_type={write_type(before.type, dialect)}"]
    arguments += [f"type_={write_type(after.type, dialect)}"] if before.type != after.type else []
    kept = before.nullable == after.nullable
    arguments += [f"existing_nullable={after.nullable}" if kept else f"nullable={after.nullable}"]
    return f"batch.alter_column({', '.join(arguments)})"


def _write_add(constraint: Constraint, dialect: Dialect) -> str:
    name = write_name(constraint.name)
    match constraint:
        case PrimaryKey():
            return f"batch.create_primary_key({name}, [{write_names(constraint.columns)}])"
        case Index():
            return f"batch.create_index({name}, {write_index(constraint, dialect)})"
        case Unique():
            return f"batch.create_unique_constraint({name}, [{write_names(constraint.columns)}])"
        case Check():
            condition = write_condition(constraint.column, constraint.condition, dialect)
            return f"batch.create_check_constraint({name}, {condition.migration})"
        case ForeignKey():
            return f"batch.create_foreign_key({name}, {write_target(constraint)})"
