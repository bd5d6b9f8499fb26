"""Statements: operations as Python that Alembic runs."""

from collections.abc import Iterator
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
from generators.quoting import py_string
from generators.stacks.fastapi_sqlalchemy.columns import write_type
from generators.stacks.fastapi_sqlalchemy.dialects import Dialect
from generators.stacks.fastapi_sqlalchemy.migrations.batches import write_batch
from generators.stacks.fastapi_sqlalchemy.migrations.changes import write_change
from generators.stacks.fastapi_sqlalchemy.migrations.parts import (
    cut_name,
    write_block,
    write_column,
    write_index,
    write_name,
    write_names,
    write_target,
)
from generators.stacks.fastapi_sqlalchemy.migrations.preparations import PREPARATIONS
from generators.stacks.fastapi_sqlalchemy.migrations.rows import Rows
from generators.stacks.fastapi_sqlalchemy.migrations.searches import write_search
from generators.stacks.fastapi_sqlalchemy.sql import write_condition
from generators.tables.table import Check, Constraint, ForeignKey, Table

_CAN_ALTER = "if op.get_context().dialect.supports_alter:"


@singledispatch
def write_operation(operation: Operation, dialect: Dialect) -> str:
    """Give an operation as one or more lines of Python."""
    raise NotImplementedError(operation)


@write_operation.register
def _(operation: Refuse, dialect: Dialect) -> str:
    found = write_search(operation.search, dialect).text
    return f"_refuse({found}, {py_string(f'{operation.problem}: {operation.advice}')})"


@write_operation.register
def _(operation: ChangeRows, dialect: Dialect) -> str:
    comment = f"# {operation.comment}\n" if operation.comment else ""
    return f"{comment}op.execute({write_change(operation.change, dialect).text})"


@write_operation.register
def _(operation: FoldTexts, _dialect: Dialect) -> str:
    rows = Rows(operation.table)
    return f"_fold_texts({rows.variable}, {write_names(column.name for column in operation.texts)})"


@write_operation.register
def _(operation: Prepare, _dialect: Dialect) -> str:
    preparation = PREPARATIONS[operation.preparation]
    lines = (
        *(f"# {line}" for line in preparation.comment),
        "op.execute(",
        *(f"    {py_string(piece)}" for piece in preparation.statement),
        ")",
    )
    return write_block(_write_condition(preparation.dialect), lines)


@write_operation.register
def _(operation: CreateTable, dialect: Dialect) -> str:
    table = operation.table
    name = py_string(table.name)
    lines = (
        f"op.create_table({name}, {', '.join(_list_parts(table, dialect))})",
        *(
            f"op.create_index({write_name(index.name)}, {name}, {write_index(index, dialect)})"
            for index in table.indexes
        ),
    )
    return "\n".join(lines)


@write_operation.register
def _(operation: DropTable, _dialect: Dialect) -> str:
    return f"op.drop_table({py_string(operation.table.name)})"


@write_operation.register
def _(operation: AddLateKeys, _dialect: Dialect) -> str:
    lines = (
        f"op.create_foreign_key({write_name(key.name)}, {py_string(table)}, {write_target(key)})"
        for table, key in operation.keys
    )
    comment = "# Tables that refer to each other in a circle; SQLite has these keys already."
    return f"{comment}\n{write_block(_CAN_ALTER, lines)}"


@write_operation.register
def _(operation: DropLateKeys, _dialect: Dialect) -> str:
    lines = (
        f"op.drop_constraint({write_name(key.name)}, {py_string(table)}, type_='foreignkey')"
        for table, key in operation.keys
    )
    return write_block(_CAN_ALTER, lines)


@write_operation.register
def _(operation: RenameTable, _dialect: Dialect) -> str:
    return f"op.rename_table({py_string(operation.before)}, {py_string(operation.after)})"


@write_operation.register
def _(operation: RenameColumn, dialect: Dialect) -> str:
    column = operation.column
    existing = f"existing_type={write_type(column.type, dialect)}, existing_nullable={column.nullable}"
    names = f"{py_string(operation.table)}, {py_string(column.name)}, new_column_name={py_string(operation.name)}"
    return f"op.alter_column({names}, {existing})"


@write_operation.register
def _(operation: RenameConstraints, dialect: Dialect) -> str:
    batch = write_batch(
        operation.table,
        dialect,
        dropped=[before for before, _ in operation.names],
        added=[after for _, after in operation.names],
        computed=operation.computed,
    )
    if not operation.is_plain:
        return batch
    lines = (f"op.execute({py_string(_write_rename(operation.table, *names))})" for names in operation.names)
    return f"{write_block(_write_condition('postgresql'), lines)}\n{write_block('else:', [batch])}"


@write_operation.register
def _(operation: AddColumn, dialect: Dialect) -> str:
    return f"op.add_column({py_string(operation.table)}, {write_column(operation.column, dialect)})"


@write_operation.register
def _(operation: AlterTable, dialect: Dialect) -> str:
    return write_batch(
        operation.table,
        dialect,
        dropped=operation.dropped,
        dropped_columns=operation.dropped_columns,
        altered=operation.altered,
        added=operation.added,
        computed=operation.computed,
    )


def _write_condition(dialect: str) -> str:
    return f"if op.get_context().dialect.name == {py_string(dialect)}:"


def _write_rename(table: str, before: Constraint, after: Constraint) -> str:
    names = f'"{cut_name(before.name)}"', f'"{cut_name(after.name)}"'
    # The index of a unique constraint or of a primary key has its name.
    if isinstance(before, Check | ForeignKey):
        return f'ALTER TABLE "{table}" RENAME CONSTRAINT {names[0]} TO {names[1]}'
    return f"ALTER INDEX {names[0]} RENAME TO {names[1]}"


def _list_parts(table: Table, dialect: Dialect) -> Iterator[str]:
    for column in table.columns:
        yield write_column(column, dialect)
    for check in table.checks:
        condition = write_condition(check.column, check.condition, dialect)
        yield f"sa.CheckConstraint({condition.migration}, name={write_name(check.name)})"
    for key in table.foreign_keys:
        late = ", use_alter=True" if key.is_late else ""
        ends = f"[{py_string(key.column)}], ['{key.target}.id'], name={write_name(key.name)}"
        yield f"sa.ForeignKeyConstraint({ends}, ondelete={py_string(key.on_delete)}{late})"
    primary = table.primary_key
    yield f"sa.PrimaryKeyConstraint({write_names(primary.columns)}, name={write_name(primary.name)})"
    for unique in table.uniques:
        yield f"sa.UniqueConstraint({write_names(unique.columns)}, name={write_name(unique.name)})"
