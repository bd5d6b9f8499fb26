"""Comparing: whether rows are still there with their values, wherever these are now."""

from collections.abc import Iterator
from typing import Any

from tests.services.evolution.editing import Evolution, Place

Rows = list[dict[str, Any]]
Found = dict[str, Rows]
"""All rows of a database, by their tables."""

Shape = dict[str, dict[str, Any]]
"""The structure of all tables, by their names."""


def find_places(before: Found, after: Found, evolution: Evolution) -> dict[Place, Place]:
    """Give where each value is after an evolution, by where it was before: tables with columns."""
    places = {}
    for table, rows in before.items():
        name = evolution.tables.get(table, table)
        taken = {new for (where, _), new in evolution.columns.items() if where == table}
        columns = rows[0] if after.get(name) else ()
        for column in columns:
            new = evolution.columns.get((table, column), column)
            is_other = (table, column) in evolution.changed or (new == column and column in taken)
            if new in after[name][0] and not is_other:
                places[table, column] = (name, new)
    return places


def list_values(found: Found, places: list[Place]) -> dict[str, list[list[Any]]]:
    """Give the values of these places, row by row; the order of rows does not matter."""
    columns: dict[str, list[str]] = {}
    for table, column in places:
        columns.setdefault(table, []).append(column)
    return {
        table: sorted(([row[column] for column in listed] for row in found[table]), key=str)
        for table, listed in columns.items()
    }


def leave_deleted(found: Found) -> Found:
    """Give the rows without those that are marked as deleted, and without those that belong to such a row."""
    marked = {row["id"] for rows in found.values() for row in rows if row.get("deleted_at")}
    return {
        table: [
            row for row in rows if row.get("id") not in marked and not (_is_along(row) and marked & set(row.values()))
        ]
        for table, rows in found.items()
    }


def _is_along(row: dict[str, Any]) -> bool:
    """Whether a row is in a table that keeps no deleted rows: a pair, or what authentication keeps."""
    return "deleted_at" not in row


def find_differences(shape: Shape, other: Shape) -> list[str]:
    """Give each part of a table that is not the same in two structures."""
    tables = [f"{name} is in one only" for name in sorted(shape.keys() ^ other.keys())]
    return tables + [
        f"{name}: {part}: {shape[name][part]} and {other[name][part]}"
        for name in sorted(shape.keys() & other.keys())
        for part in shape[name]
        if shape[name][part] != other[name][part]
    ]


def find_wrong(after: Found, evolution: Evolution) -> Iterator[str]:
    """Give each value that rows should have got, and did not."""
    for (table, column), given in evolution.gives.items():
        assert after[table], f"{table} has no rows"
        for row in after[table]:
            wanted = given(row) if callable(given) else given
            if row[column] != wanted:
                yield f"{table}.{column} is {row[column]!r}, not {wanted!r}"
