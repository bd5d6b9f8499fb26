"""Rewriting: what rows that are there get in columns that come, or must not be null any longer."""

from collections.abc import Iterator

from generators.quoting import py_string
from generators.stacks.fastapi_sqlalchemy.dialects import Dialect
from generators.stacks.fastapi_sqlalchemy.migrations.alterations import Alteration
from generators.stacks.fastapi_sqlalchemy.migrations.filling import Filling, choose_filling
from generators.stacks.fastapi_sqlalchemy.migrations.operations import Execute, FoldTexts
from generators.stacks.fastapi_sqlalchemy.migrations.rows import Rows
from generators.stacks.fastapi_sqlalchemy.tables.table import Column, Table


def plan_rewriting(alteration: Alteration, dialect: Dialect) -> Iterator[Execute | FoldTexts]:
    """Give the statements that fill columns of a table, and fold its texts, where that is needed."""
    table = alteration.pair.after
    unique = table.unique_columns
    for column in alteration.pair.added:
        # Where a default holds for rows that do not say otherwise, it holds for those that could not.
        has_default = column.field is not None and column.field.default is not None and column.name not in unique
        filling = choose_filling(column, dialect, is_unique=column.name in unique)
        if filling is not None and (has_default or not column.nullable):
            yield _fill(table, column, filling)
    for before, after in alteration.altered:
        filling = choose_filling(after, dialect, is_unique=after.name in unique)
        if filling is not None and before.nullable and not after.nullable:
            yield _fill(table, after, filling, is_partial=True)
    yield from _fold(alteration)


def _fill(table: Table, column: Column, filling: Filling, *, is_partial: bool = False) -> Execute:
    others = tuple(other for other in table.columns if other.name in filling.columns)
    rows = Rows(table.name, (column, *others))
    value = filling.write(rows.variable)
    update = f"{rows.variable}.update()" + (f".where({rows.name(column.name)}.is_(None))" if is_partial else "")
    which = "without it" if is_partial else "that are there"
    comment = f"Rows {which} get {filling.words} as their {column.name}."
    return Execute(f"{update}.values({{{py_string(column.name)}: {value}}})", comment, (rows,))


def _fold(alteration: Alteration) -> Iterator[FoldTexts]:
    table = alteration.pair.after
    folded = next((column for column in table.columns if column.folded), None)
    if folded is not None and (folded in alteration.pair.added or alteration.is_folded_anew):
        texts = [column for name in folded.folded for column in table.columns if column.name == name]
        yield FoldTexts(Rows(table.name, (table.columns[0], folded, *texts)), folded.folded)
