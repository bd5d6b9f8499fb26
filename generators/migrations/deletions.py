"""Deletions: rows that are marked as deleted go for good where tables do not keep such rows any longer.

They would come back to life otherwise. Whatever goes along with them is deleted here, too, since SQLite does not follow
foreign keys while it migrates.
"""

from collections.abc import Iterator, Mapping

from generators.migrations.comparison import Comparison
from generators.migrations.operations import ChangeRows
from generators.migrations.rows import DeleteAlong, DeleteMarked, LetGo
from generators.tables.table import Column, Role, Table


def plan_deletions(comparison: Comparison) -> Iterator[ChangeRows]:
    """Give the changes that delete marked rows, those first that refer to others."""
    kept = [pair.before for pair in comparison.pairs]
    marks = {
        pair.before.name: column
        for pair in comparison.pairs
        for column in pair.dropped
        if column.role is Role.DELETED_AT
    }
    marked = {table.name: table for table in kept if table.name in marks}
    for table in kept:
        if table.name not in marked:
            yield from _delete_along(table, marked)
    places = {name: place for place, name in enumerate(marked)}
    for table in marked.values():
        for key in table.foreign_keys:
            # A row would have to go before itself, or before one that refers to it.
            if places.get(key.target, -1) >= places[table.name]:
                yield _let_go(table, table.find_column(key.column), marks[table.name])
    for table in reversed(marked.values()):
        yield ChangeRows(DeleteMarked(table.name, marks[table.name]), "Rows that were deleted go for good.")


def _delete_along(table: Table, marked: Mapping[str, Table]) -> Iterator[ChangeRows]:
    for key in table.foreign_keys:
        if key.target in marked and key.on_delete == "CASCADE":
            change = DeleteAlong(table.name, table.find_column(key.column), marked[key.target])
            yield ChangeRows(change, "What belongs to rows that were deleted goes along.")


def _let_go(table: Table, column: Column, deletion_mark: Column) -> ChangeRows:
    return ChangeRows(LetGo(table.name, column, deletion_mark), "Rows that were deleted do not hold each other.")
