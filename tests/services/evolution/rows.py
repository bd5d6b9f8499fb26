"""Rows for the tables of a service: a few of each, with a value of every column."""

import itertools
from datetime import UTC, datetime, timedelta
from unicodedata import normalize
from uuid import UUID

from generators.tables.types import Kind
from github_app.proof.contract.samples import make_value

COUNT = 3
MOMENT = datetime(2026, 1, 31, 12, tzinfo=UTC)


def make_rows(schema):
    """Give rows of each table, by its name, as JSON; the last row of each has nothing that it can do without.

    Args:
        schema: The tables.
    """
    tables = _order(schema.tables)
    numbers = itertools.count(1)
    ids = {}
    rows = {}
    for table in tables:
        ids[table.name] = [str(UUID(int=next(numbers) << 64 | 7)) for _ in range(COUNT)]
        rows[table.name] = [_make_row(table, place, ids) for place in range(COUNT)]
    return rows


def _order(tables):
    """Sort so that a row finds those that it must refer to; in a circle, what may be null is."""
    waiting = {table.name: table for table in tables}
    ordered = []
    while waiting:
        name = next(name for name, table in waiting.items() if not _list_required(table) & waiting.keys())
        ordered.append(waiting.pop(name))
    return ordered


def _list_required(table):
    required = {column.name for column in table.columns if not column.nullable}
    return {key.target for key in table.foreign_keys if key.column in required}


def _make_row(table, place, ids):
    keys = {key.column: key for key in table.foreign_keys}
    row = {}
    for column in table.columns:
        if column.marks or column.is_counted:
            continue
        if column.name == "id":
            row[column.name] = ids[table.name][place]
        elif column.name in keys:
            row[column.name] = _refer(table, keys[column.name], column, place, ids)
        elif column.nullable and place == COUNT - 1:
            row[column.name] = None
        else:
            row[column.name] = _make_value(column, place)
    for column in table.columns:
        if column.folded:
            row[column.name] = fold(" ".join(row[name] or "" for name in column.folded))
    return row


def _refer(table, key, column, place, ids):
    if key.target == table.name:
        # What is deleted, the second row, refers to what is not, and nothing refers to it.
        return ids[key.target][0] if place == 1 else None
    is_null = key.target not in ids or (column.nullable and place == COUNT - 1)
    return None if is_null else ids[key.target][place]


def _make_value(column, place):
    if column.field is not None:
        return make_value(column.field, place + 1)
    if column.name == "deleted_at":
        return MOMENT.isoformat() if place == 1 else None
    match column.type.kind:
        case Kind.UUID:
            return str(UUID(int=place + 1))
        case Kind.MOMENT:
            return (MOMENT + timedelta(days=place)).isoformat()
        case Kind.DOCUMENT | Kind.JSON:
            return {"number": place}
        case Kind.INTEGER:
            return place
        case _:
            return f"{column.name}{place}"


def fold(text):
    """Give a text as a service folds it."""
    return normalize("NFKC", text).casefold()
