"""Statements: operations as SQL of PostgreSQL and MySQL or MariaDB, which can alter a table that is there."""

from collections.abc import Iterable, Iterator
from functools import singledispatch

from generators.migrations.operations import (
    AddColumn,
    AddLateKeys,
    AlterTable,
    ChangeRows,
    CreateTable,
    DropLateKeys,
    DropTable,
    FoldTexts,
    Operation,
    Prepare,
    Refuse,
    RenameColumn,
    RenameConstraints,
    RenameTable,
)
from generators.spec.models import Database
from generators.sql.changes import write_change
from generators.sql.dialect import SqlDialect
from generators.sql.folding import COMMENT as FOLDING_COMMENT
from generators.sql.folding import write_folding
from generators.sql.parts import list_parts, write_column, write_constraint, write_index
from generators.sql.refusals import write_refusals
from generators.sql.statement import Statement, write_list
from generators.tables.table import Check, Column, Constraint, ForeignKey, Index, PrimaryKey, Table, Unique

_ADDED: tuple[type[Constraint], ...] = (PrimaryKey, Index, Unique, Check, ForeignKey)
"""Constraints and indexes in an order in which they can be added: keys lean on indexes."""


def write_statements(operations: Iterable[Operation], dialect: SqlDialect) -> Iterator[Statement]:
    """Give operations as statements, in their order."""
    listed = tuple(operations)
    yield from write_refusals([each for each in listed if isinstance(each, Refuse)], dialect)
    for operation in listed:
        if not isinstance(operation, Refuse):
            yield from write_operation(operation, dialect)


@singledispatch
def write_operation(operation: Operation, _dialect: SqlDialect) -> Iterator[Statement]:
    """Give one operation as statements; refusals are written before all others, and together."""
    raise NotImplementedError(operation)


@write_operation.register
def _(operation: Prepare, dialect: SqlDialect) -> Iterator[Statement]:
    yield Statement(dialect.preparations[operation.preparation])


@write_operation.register
def _(operation: ChangeRows, dialect: SqlDialect) -> Iterator[Statement]:
    yield Statement(write_change(operation.change, dialect), operation.comment)


@write_operation.register
def _(operation: FoldTexts, dialect: SqlDialect) -> Iterator[Statement]:
    folding = write_folding(operation, dialect, lambda column: dialect.quote(column.name))
    target = f"{dialect.quote(operation.table)} SET {dialect.quote(operation.folded.name)}"
    yield Statement(f"UPDATE {target} = {folding}", FOLDING_COMMENT)


@write_operation.register
def _(operation: CreateTable, dialect: SqlDialect) -> Iterator[Statement]:
    table = operation.table
    yield create_table(table.name, table, dialect)
    for index in table.indexes:
        yield Statement(write_index(table.name, index, dialect))


@write_operation.register
def _(operation: DropTable, dialect: SqlDialect) -> Iterator[Statement]:
    yield Statement(f"DROP TABLE {dialect.quote(operation.table.name)}")


@write_operation.register
def _(operation: AddLateKeys, dialect: SqlDialect) -> Iterator[Statement]:
    for table, key in operation.keys:
        yield _alter(table, [f"ADD {write_constraint(key, dialect)}"], dialect)


@write_operation.register
def _(operation: DropLateKeys, dialect: SqlDialect) -> Iterator[Statement]:
    for table, key in operation.keys:
        yield _drop_constraint(table, key, dialect)


@write_operation.register
def _(operation: RenameTable, dialect: SqlDialect) -> Iterator[Statement]:
    yield _alter(operation.before, [f"RENAME TO {dialect.quote(operation.after)}"], dialect)


@write_operation.register
def _(operation: RenameColumn, dialect: SqlDialect) -> Iterator[Statement]:
    names = f"{dialect.quote(operation.column.name)} TO {dialect.quote(operation.name)}"
    yield _alter(operation.table, [f"RENAME COLUMN {names}"], dialect)


@write_operation.register
def _(operation: RenameConstraints, dialect: SqlDialect) -> Iterator[Statement]:
    for before, after in operation.names:
        yield _rename_constraint(operation.table, before, after, dialect)


@write_operation.register
def _(operation: AddColumn, dialect: SqlDialect) -> Iterator[Statement]:
    yield _alter(operation.table, [f"ADD COLUMN {write_column(operation.column, dialect)}"], dialect)


@write_operation.register
def _(operation: AlterTable, dialect: SqlDialect) -> Iterator[Statement]:
    table = operation.table
    # Keys lean on indexes.
    for each in sorted(operation.dropped, key=lambda each: not isinstance(each, ForeignKey)):
        yield _drop_constraint(table, each, dialect)
    for column in operation.dropped_columns:
        yield _alter(table, [f"DROP COLUMN {dialect.quote(column.name)}"], dialect)
    actions = [action for before, after in operation.altered for action in _alter_column(before, after, dialect)]
    if actions:
        yield _alter(table, actions, dialect)
    for each in sorted(operation.added, key=lambda each: _ADDED.index(type(each))):
        if isinstance(each, Index):
            yield Statement(write_index(table, each, dialect))
        else:
            yield _alter(table, [f"ADD {write_constraint(each, dialect)}"], dialect)


def create_table(name: str, table: Table, dialect: SqlDialect) -> Statement:
    """Give the statement that creates a table, without its indexes, under some name."""
    return Statement(write_list(f"CREATE TABLE {dialect.quote(name)} (", list_parts(table, dialect), "\n)"))


def _alter_column(before: Column, after: Column, dialect: SqlDialect) -> Iterator[str]:
    if dialect.database is Database.MYSQL:
        yield f"MODIFY COLUMN {write_column(after, dialect)}{' NULL' if after.nullable else ''}"
        return
    name = dialect.quote(after.name)
    if before.type != after.type:
        yield f"ALTER COLUMN {name} TYPE {dialect.write_type(after.type)}"
    if before.nullable != after.nullable:
        yield f"ALTER COLUMN {name} {'DROP' if after.nullable else 'SET'} NOT NULL"


def _drop_constraint(table: str, constraint: Constraint, dialect: SqlDialect) -> Statement:
    name = dialect.quote(constraint.name)
    match constraint:
        case ForeignKey() if dialect.database is Database.MYSQL:
            return _alter(table, [f"DROP FOREIGN KEY {name}"], dialect)
        case Index() | Unique() if dialect.database is Database.MYSQL:
            return Statement(f"DROP INDEX {name} ON {dialect.quote(table)}")
        case Index():
            return Statement(f"DROP INDEX {name}")
        case _:
            return _alter(table, [f"DROP CONSTRAINT {name}"], dialect)


def _rename_constraint(table: str, before: Constraint, after: Constraint, dialect: SqlDialect) -> Statement:
    names = f"{dialect.quote(before.name)}", f"{dialect.quote(after.name)}"
    # The index of a unique constraint or of a primary key has its name.
    if isinstance(before, Check | ForeignKey):
        return _alter(table, [f"RENAME CONSTRAINT {' TO '.join(names)}"], dialect)
    return Statement(f"ALTER INDEX {' RENAME TO '.join(names)}")


def _alter(table: str, actions: list[str], dialect: SqlDialect) -> Statement:
    head = f"ALTER TABLE {dialect.quote(table)}"
    return Statement(f"{head} {actions[0]}" if len(actions) == 1 else write_list(head, actions))
