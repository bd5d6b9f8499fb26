"""Searches: rows that are looked for, as an expression of SQLAlchemy that is true if there are any."""

from functools import singledispatch

from generators.migrations.rows import (
    AnyRows,
    BrokenRows,
    DanglingRows,
    EqualRows,
    Finer,
    Larger,
    Longer,
    Misfit,
    RowsWithout,
    Search,
    UnfitRows,
)
from generators.stacks.fastapi_sqlalchemy.dialects import Dialect
from generators.stacks.fastapi_sqlalchemy.migrations.rows import Expression, Rows
from generators.stacks.fastapi_sqlalchemy.sql import write_condition
from generators.tables.table import Column, Role


@singledispatch
def write_search(search: Search, _dialect: Dialect) -> Expression:
    """Give a search as an expression."""
    raise NotImplementedError(search)


@write_search.register
def _(search: AnyRows, _dialect: Dialect) -> Expression:
    rows = Rows(search.table)
    return Expression(f"sa.exists().select_from({rows.variable})", (rows,))


@write_search.register
def _(search: RowsWithout, _dialect: Dialect) -> Expression:
    rows = Rows(search.table, (search.column,))
    return Expression(f"sa.exists().where({rows.name(search.column.name)}.is_(None))", (rows,))


@write_search.register
def _(search: UnfitRows, _dialect: Dialect) -> Expression:
    rows = Rows(search.table, (search.column,))
    return Expression(f"sa.exists().where({write_misfit(search.misfit, rows.name(search.column.name))})", (rows,))


@write_search.register
def _(search: BrokenRows, dialect: Dialect) -> Expression:
    rows = Rows(search.table)
    violation = write_condition(search.column.name, search.condition, dialect).violation
    return Expression(f"sa.exists().select_from({rows.variable}).where({violation})", (rows,))


@write_search.register
def _(search: EqualRows, _dialect: Dialect) -> Expression:
    mark = search.deletion_mark
    rows = Rows(search.table, (*search.columns, mark) if mark else search.columns)
    names = [rows.name(column.name) for column in search.columns]
    conditions = [f"{name}.is_not(None)" for name in names]
    conditions += [f"{rows.name(mark.name)}.is_(None)"] if mark else []
    values = ", ".join(names)
    found = f"sa.select({values}).where({', '.join(conditions)}).group_by({values})"
    found += ".having(sa.func.count() > 1).exists()"
    return Expression(found, (rows,))


@write_search.register
def _(search: DanglingRows, _dialect: Dialect) -> Expression:
    column = search.column
    rows = Rows(search.table, (column,))
    conditions = f"{rows.name(column.name)}.is_not(None)"
    if search.target is None:
        return Expression(f"sa.exists().where({conditions})", (rows,))
    target = Rows(search.target, (Column("id", column.type, role=Role.ID),))
    conditions += f", ~sa.exists().where({target.name('id')} == {rows.name(column.name)})"
    return Expression(f"sa.exists().where({conditions})", (rows, target))


def write_misfit(misfit: Misfit, value: str) -> str:
    """Give what is true of values that do not fit, of a value as an expression."""
    match misfit:
        case Longer(length):
            return f"sa.func.char_length({value}) > {length}"
        case Larger(limit, is_allowed):
            return f"sa.func.abs({value}) {'>' if is_allowed else '>='} {limit:f}"
        case Finer(None):
            return f"sa.func.round({value}) != {value}"
        case Finer(scale):
            return f"sa.func.round({value}, {scale}) != {value}"
