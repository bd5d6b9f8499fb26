"""Rewriting: what rows that are there get in columns that come, or must not be null any longer."""

from collections.abc import Iterator, Sequence

from generators.migrations.alterations import Alteration
from generators.migrations.filling import Filling, choose_filling
from generators.migrations.operations import ChangeRows, FoldTexts
from generators.migrations.rows import FillColumns, FillMissing
from generators.tables.table import Column, Role, Table

_NAMED = 2
"""Columns of which a comment says what rows get."""


def plan_rewriting(alteration: Alteration) -> Iterator[ChangeRows | FoldTexts]:
    """Give what fills columns of a table, and folds its texts, where that is needed."""
    table = alteration.pair.after
    added = [(column, choose_filling(column, table)) for column in alteration.pair.added if _is_filled(column, table)]
    if found := [(column, filling) for column, filling in added if filling is not None]:
        yield _fill_all(table, found)
    for before, after in alteration.altered:
        filling = choose_filling(after, table)
        if filling is not None and before.nullable and not after.nullable:
            comment = f"Rows without it get {filling.words} as their {after.name}."
            yield ChangeRows(FillMissing(table.name, after, filling.value), comment)
    yield from _fold(alteration)


def _is_filled(column: Column, table: Table) -> bool:
    """Tell whether rows that are there get anything in a column that comes.

    Where a default holds for rows that do not say otherwise, it holds for those that could not.
    """
    has_default = column.field is not None and column.field.default is not None
    return not column.nullable or (has_default and column.name not in table.unique_columns)


def _fill_all(table: Table, fillings: Sequence[tuple[Column, Filling]]) -> ChangeRows:
    words = " and ".join(f"{filling.words} as their {column.name}" for column, filling in fillings)
    if len(fillings) > _NAMED:
        words = "the default of each of these columns, or else the plainest value that it takes"
    values = tuple((column, filling.value) for column, filling in fillings)
    return ChangeRows(FillColumns(table.name, values), f"Rows that are there get {words}.")


def _fold(alteration: Alteration) -> Iterator[FoldTexts]:
    table = alteration.pair.after
    key = table.find_role(Role.ID)
    folded = next((column for column in table.columns if column.folded), None)
    if key and folded and (folded in alteration.pair.added or alteration.is_folded_anew):
        yield FoldTexts(table.name, key, folded, tuple(table.find_column(name) for name in folded.folded))
