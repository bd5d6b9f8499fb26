"""Statements: operations as Python that Alembic runs.

Line breaks need no care, as the formatter of the stack comes after this.
"""

from collections.abc import Iterable, Iterator
from functools import singledispatch
from textwrap import indent

from generators.quoting import py_string
from generators.stacks.fastapi_sqlalchemy.migrations.operations import (
    AddLateKeys,
    CreateTable,
    DropLateKeys,
    DropTable,
    Operation,
    Prepare,
)
from generators.stacks.fastapi_sqlalchemy.tables.table import Column, ForeignKey, Index, Table

_INDENT = "    "
_CAN_ALTER = "if op.get_context().dialect.supports_alter:"


@singledispatch
def write_operation(operation: Operation) -> str:
    """Give an operation as one or more lines of Python."""
    raise NotImplementedError(operation)


@write_operation.register
def _(operation: Prepare) -> str:
    preparation = operation.preparation
    return "\n".join(
        (
            f"if op.get_context().dialect.name == {py_string(preparation.dialect)}:",
            *(f"    # {line}" for line in preparation.comment),
            "    op.execute(",
            *(f"        {py_string(piece)}" for piece in preparation.statement),
            "    )",
        )
    )


@write_operation.register
def _(operation: CreateTable) -> str:
    table = operation.table
    create = f"op.create_table({py_string(table.name)}, {', '.join(_list_parts(table))})"
    return "\n".join((create, *(_write_create_index(table.name, index) for index in table.indexes)))


@write_operation.register
def _(operation: DropTable) -> str:
    return f"op.drop_table({py_string(operation.table.name)})"


@write_operation.register
def _(operation: AddLateKeys) -> str:
    lines = (
        f"op.create_foreign_key({write_name(key.name)}, {py_string(table)}, {py_string(key.target)},"
        f" [{py_string(key.column)}], ['id'], ondelete={py_string(key.on_delete)})"
        for table, key in operation.keys
    )
    comment = "# Tables that refer to each other in a circle; SQLite has these keys already."
    return f"{comment}\n{_CAN_ALTER}\n{indent_lines(lines)}"


@write_operation.register
def _(operation: DropLateKeys) -> str:
    lines = (
        f"op.drop_constraint({write_name(key.name)}, {py_string(table)}, type_='foreignkey')"
        for table, key in operation.keys
    )
    return f"{_CAN_ALTER}\n{indent_lines(lines)}"


def write_column(column: Column) -> str:
    """Give a column as it is created."""
    computed = [f"sa.Computed({py_string(column.computed)})"] if column.computed else []
    counted = ["autoincrement=True"] if column.is_counted else []
    arguments = (py_string(column.name), column.type, *computed, *counted, f"nullable={column.nullable}")
    return f"sa.Column({', '.join(arguments)})"


def write_name(name: str) -> str:
    """Give the name of a constraint or index, which Alembic then takes as it stands."""
    return f"op.f({py_string(name)})"


def indent_lines(lines: Iterable[str]) -> str:
    """Give lines for the inside of a block."""
    return indent("\n".join(lines), _INDENT)


def _list_parts(table: Table) -> Iterator[str]:
    for column in table.columns:
        yield write_column(column)
    for check in table.checks:
        yield f"sa.CheckConstraint({check.condition}, name={write_name(check.name)})"
    for key in table.foreign_keys:
        yield _write_key(key)
    yield f"sa.PrimaryKeyConstraint({_join(table.primary_key)}, name={write_name(f'pk_{table.name}')})"
    for unique in table.uniques:
        yield f"sa.UniqueConstraint({_join(unique.columns)}, name={write_name(unique.name)})"


def _write_key(key: ForeignKey) -> str:
    late = ", use_alter=True" if key.is_late else ""
    return (
        f"sa.ForeignKeyConstraint([{py_string(key.column)}], ['{key.target}.id'], name={write_name(key.name)},"
        f" ondelete={py_string(key.on_delete)}{late})"
    )


def _write_create_index(table: str, index: Index) -> str:
    arguments = [write_name(index.name), py_string(table), f"[{_join(index.columns)}]"]
    arguments += ["unique=True"] if index.is_unique else []
    arguments += [index.options] if index.options else []
    arguments += [f"{dialect}_where=sa.text({py_string(index.where)})" for dialect in index.dialects]
    return f"op.create_index({', '.join(arguments)})"


def _join(names: Iterable[str]) -> str:
    return ", ".join(map(py_string, names))
