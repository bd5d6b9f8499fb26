"""Deletions: rows that are marked as deleted go for good where tables do not keep such rows any longer.

They would come back to life otherwise. Whatever goes along with them is deleted here, too, since SQLite does not follow
foreign keys while it migrates.
"""

from collections.abc import Iterator

from generators.stacks.fastapi_sqlalchemy.migrations.comparison import Comparison
from generators.stacks.fastapi_sqlalchemy.migrations.operations import Execute
from generators.stacks.fastapi_sqlalchemy.migrations.rows import Rows
from generators.stacks.fastapi_sqlalchemy.tables.table import Column, Table
from generators.stacks.fastapi_sqlalchemy.views.keeping import DELETED_AT


def plan_deletions(comparison: Comparison) -> Iterator[Execute]:
    """Give the statements that delete marked rows, those first that refer to others."""
    kept = [pair.before for pair in comparison.pairs]
    marked = {
        pair.before.name: pair.before
        for pair in comparison.pairs
        if any(column.name == DELETED_AT for column in pair.dropped)
    }
    for table in kept:
        if table.name not in marked:
            yield from _delete_along(table, marked)
    places = {name: place for place, name in enumerate(marked)}
    for table in marked.values():
        for key in table.foreign_keys:
            # A row would have to go before itself, or before one that refers to it.
            if places.get(key.target, -1) >= places[table.name]:
                yield _let_go(table, key.column)
    for table in reversed(marked.values()):
        rows = Rows(table.name, (_find(table, DELETED_AT),))
        statement = f"{rows.variable}.delete().where({rows.name(DELETED_AT)}.is_not(None))"
        yield Execute(statement, "Rows that were deleted go for good.", (rows,))


def _delete_along(table: Table, marked: dict[str, Table]) -> Iterator[Execute]:
    for key in table.foreign_keys:
        if key.target in marked and key.on_delete == "CASCADE":
            rows = Rows(table.name, (_find(table, key.column),))
            targets = Rows(key.target, (_find(marked[key.target], "id"), _find(marked[key.target], DELETED_AT)))
            deleted = f"sa.select({targets.name('id')}).where({targets.name(DELETED_AT)}.is_not(None))"
            statement = f"{rows.variable}.delete().where({rows.name(key.column)}.in_({deleted}))"
            yield Execute(statement, "What belongs to rows that were deleted goes along.", (rows, targets))


def _let_go(table: Table, column: str) -> Execute:
    rows = Rows(table.name, (_find(table, column), _find(table, DELETED_AT)))
    statement = f"{rows.variable}.update().where({rows.name(DELETED_AT)}.is_not(None)).values({{'{column}': None}})"
    return Execute(statement, "Rows that were deleted do not hold each other.", (rows,))


def _find(table: Table, name: str) -> Column:
    return next(column for column in table.columns if column.name == name)
