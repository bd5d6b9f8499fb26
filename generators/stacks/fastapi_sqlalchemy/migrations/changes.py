"""Changes: what is done to rows, as a statement of SQLAlchemy."""

from functools import singledispatch

from generators.migrations.rows import (
    CopyPairs,
    DeleteAlong,
    DeleteMarked,
    FillColumns,
    FillMissing,
    LetGo,
    RowChange,
    Value,
)
from generators.quoting import py_string
from generators.stacks.fastapi_sqlalchemy.dialects import Dialect
from generators.stacks.fastapi_sqlalchemy.migrations.rows import Expression, Rows
from generators.stacks.fastapi_sqlalchemy.migrations.values import list_columns, write_value
from generators.tables.table import Column, Role


@singledispatch
def write_change(change: RowChange, _dialect: Dialect) -> Expression:
    """Give a change of rows as a statement."""
    raise NotImplementedError(change)


@write_change.register
def _(change: FillColumns, dialect: Dialect) -> Expression:
    rows = _name_rows(change.table, [column for column, _ in change.values], [value for _, value in change.values])
    values = ", ".join(
        f"{py_string(column.name)}: {write_value(value, rows, dialect)}" for column, value in change.values
    )
    return Expression(f"{rows.variable}.update().values({{{values}}})", (rows,))


@write_change.register
def _(change: FillMissing, dialect: Dialect) -> Expression:
    rows = _name_rows(change.table, [change.column], [change.value])
    name = change.column.name
    values = f"{{{py_string(name)}: {write_value(change.value, rows, dialect)}}}"
    return Expression(f"{rows.variable}.update().where({rows.name(name)}.is_(None)).values({values})", (rows,))


@write_change.register
def _(change: CopyPairs, _dialect: Dialect) -> Expression:
    old = Rows(change.source, tuple(before for before, _ in change.columns))
    new = Rows(change.target, tuple(after for _, after in change.columns))
    names = ", ".join(py_string(column.name) for column in new.columns)
    values = ", ".join(old.name(column.name) for column in old.columns)
    return Expression(f"{new.variable}.insert().from_select([{names}], sa.select({values}))", (old, new))


@write_change.register
def _(change: DeleteMarked, _dialect: Dialect) -> Expression:
    rows = Rows(change.table, (change.deletion_mark,))
    marked = f"{rows.name(change.deletion_mark.name)}.is_not(None)"
    return Expression(f"{rows.variable}.delete().where({marked})", (rows,))


@write_change.register
def _(change: DeleteAlong, _dialect: Dialect) -> Expression:
    key, mark = change.target.get_role(Role.ID), change.target.get_role(Role.DELETED_AT)
    rows, targets = Rows(change.table, (change.column,)), Rows(change.target.name, (key, mark))
    deleted = f"sa.select({targets.name(key.name)}).where({targets.name(mark.name)}.is_not(None))"
    statement = f"{rows.variable}.delete().where({rows.name(change.column.name)}.in_({deleted}))"
    return Expression(statement, (rows, targets))


@write_change.register
def _(change: LetGo, _dialect: Dialect) -> Expression:
    column, mark = change.column.name, change.deletion_mark.name
    rows = Rows(change.table, (change.column, change.deletion_mark))
    statement = f"{rows.variable}.update().where({rows.name(mark)}.is_not(None)).values({{'{column}': None}})"
    return Expression(statement, (rows,))


def _name_rows(table: str, columns: list[Column], values: list[Value]) -> Rows:
    others = dict.fromkeys(column for value in values for column in list_columns(value))
    # As in the table, which begins with its id.
    ordered = sorted(others, key=lambda column: column.role is not Role.ID)
    return Rows(table, (*columns, *ordered))
