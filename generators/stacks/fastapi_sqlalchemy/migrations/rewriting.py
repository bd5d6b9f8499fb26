"""Rewriting: what rows that are there get in columns that come, or must not be null any longer."""

from collections.abc import Collection, Iterator, Sequence

from generators.quoting import py_string
from generators.stacks.fastapi_sqlalchemy.dialects import Dialect
from generators.stacks.fastapi_sqlalchemy.migrations.alterations import Alteration
from generators.stacks.fastapi_sqlalchemy.migrations.filling import Filling, choose_filling
from generators.stacks.fastapi_sqlalchemy.migrations.operations import Execute, FoldTexts
from generators.stacks.fastapi_sqlalchemy.migrations.rows import Rows
from generators.stacks.fastapi_sqlalchemy.tables.table import Column, Table

_NAMED = 2
"""Columns of which a comment says what rows get."""


def plan_rewriting(alteration: Alteration, dialect: Dialect) -> Iterator[Execute | FoldTexts]:
    """Give the statements that fill columns of a table, and fold its texts, where that is needed."""
    table = alteration.pair.after
    fillings = {
        column.name: choose_filling(column, dialect, is_unique=column.name in table.unique_columns)
        for column in table.columns
    }
    added = [(column, fillings[column.name]) for column in alteration.pair.added if _is_filled(column, table)]
    if found := [(column, filling) for column, filling in added if filling is not None]:
        yield _fill_all(table, found)
    for before, after in alteration.altered:
        filling = fillings[after.name]
        if filling is not None and before.nullable and not after.nullable:
            yield _fill_missing(table, after, filling)
    yield from _fold(alteration)


def _is_filled(column: Column, table: Table) -> bool:
    """Tell whether rows that are there get anything in a column that comes.

    Where a default holds for rows that do not say otherwise, it holds for those that could not.
    """
    has_default = column.field is not None and column.field.default is not None
    return not column.nullable or (has_default and column.name not in table.unique_columns)


def _fill_all(table: Table, fillings: Sequence[tuple[Column, Filling]]) -> Execute:
    """Give one statement for all columns, as each writes every row anew."""
    others = {name for _, filling in fillings for name in filling.columns}
    rows = _name_rows(table, [column for column, _ in fillings], others)
    values = ", ".join(f"{py_string(column.name)}: {filling.write(rows.variable)}" for column, filling in fillings)
    words = " and ".join(f"{filling.words} as their {column.name}" for column, filling in fillings)
    if len(fillings) > _NAMED:
        words = "the default of each of these columns, or else the plainest value that it takes"
    return Execute(f"{rows.variable}.update().values({{{values}}})", f"Rows that are there get {words}.", (rows,))


def _fill_missing(table: Table, column: Column, filling: Filling) -> Execute:
    rows = _name_rows(table, [column], filling.columns)
    values = f"{{{py_string(column.name)}: {filling.write(rows.variable)}}}"
    statement = f"{rows.variable}.update().where({rows.name(column.name)}.is_(None)).values({values})"
    return Execute(statement, f"Rows without it get {filling.words} as their {column.name}.", (rows,))


def _name_rows(table: Table, columns: Sequence[Column], others: Collection[str]) -> Rows:
    return Rows(table.name, (*columns, *(column for column in table.columns if column.name in others)))


def _fold(alteration: Alteration) -> Iterator[FoldTexts]:
    table = alteration.pair.after
    folded = next((column for column in table.columns if column.folded), None)
    if folded is not None and (folded in alteration.pair.added or alteration.is_folded_anew):
        texts = [column for name in folded.folded for column in table.columns if column.name == name]
        yield FoldTexts(Rows(table.name, (table.columns[0], folded, *texts)), folded.folded)
