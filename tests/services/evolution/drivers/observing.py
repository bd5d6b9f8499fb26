"""Observing: what a database holds and how its tables are made, however a driver says it."""

import json
import re
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Inspector, MetaData, inspect, select, text

BOOKKEEPING = frozenset({"alembic_version", "goose_db_version", "_prisma_migrations", "migrations"})
"""Tables in which programs keep which migrations are done."""

WRITTEN_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ].*(Z|[+-][0-9]{2}:[0-9]{2})")
SHORT_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}")
"""A moment as TypeORM keeps it on SQLite."""
WRITTEN_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def read_rows(connection: Connection) -> dict[str, list[dict[str, str | None]]]:
    """Give all rows of all tables, each value as a text."""
    quote = connection.dialect.identifier_preparer.quote
    found = {}
    for name in inspect(connection).get_table_names():
        if name not in BOOKKEEPING:
            rows = connection.execute(text(f"SELECT * FROM {quote(name)}")).mappings()
            listed = [{column: write_value(value) for column, value in row.items()} for row in rows]
            found[name] = sorted(listed, key=str)
    return found


def write_value(value: Any) -> str | None:
    match value:
        case None:
            return None
        case bytes():
            return value.hex()
        case UUID():
            return value.hex
        case bool():
            return str(int(value))
        case datetime():
            return value.replace(tzinfo=None).isoformat(" ", "microseconds")
        case float() | Decimal():
            return f"{Decimal(repr(value) if isinstance(value, float) else value).normalize():f}"
        case dict() | list():
            return json.dumps(value, sort_keys=True)
        case _:
            return write_text(str(value))


def write_text(value: str) -> str:
    """Give a text as it stands, and what stands for an id or a moment as those of other databases are given."""
    if WRITTEN_ID.fullmatch(value):
        return value.replace("-", "")
    if SHORT_MOMENT.fullmatch(value):
        return f"{value}000"
    if WRITTEN_MOMENT.fullmatch(value):
        return datetime.fromisoformat(value).astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")
    return value


def describe_tables(connection: Connection) -> dict[str, Any]:
    """Give the structure of all tables, as far as a database tells it."""
    inspector = inspect(connection)
    return {name: describe_table(inspector, name) for name in inspector.get_table_names() if name not in BOOKKEEPING}


def describe_table(inspector: Inspector, name: str) -> dict[str, Any]:
    columns = {
        column["name"]: f"{column['type']} {'NULL' if column['nullable'] else 'NOT NULL'} {column.get('computed', '')}"
        for column in inspector.get_columns(name)
    }
    keys = [
        [key["name"], key["constrained_columns"], key["referred_table"], key["options"].get("ondelete")]
        for key in inspector.get_foreign_keys(name)
    ]
    indexes = [
        [index["name"], index["column_names"], bool(index["unique"]), write_options(index.get("dialect_options", {}))]
        for index in inspector.get_indexes(name)
        if not index.get("duplicates_constraint")
    ]
    uniques = [[each["name"], each["column_names"]] for each in inspector.get_unique_constraints(name)]
    checks = [[each["name"], each["sqltext"]] for each in inspector.get_check_constraints(name)]
    primary_key = inspector.get_pk_constraint(name)
    return {
        "columns": columns,
        "primary key": [primary_key["name"], primary_key["constrained_columns"]],
        **{
            part: sorted(found, key=str)
            for part, found in {"keys": keys, "uniques": uniques, "checks": checks, "indexes": indexes}.items()
        },
    }


def write_options(options: dict[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in sorted(options.items())}


def find_dangling(connection: Connection, metadata: MetaData) -> list[str]:
    """Give references to rows that are not there: SQLite checks none of them while it migrates."""
    found = []
    for table in metadata.tables.values():
        for key in table.foreign_keys:
            other = key.column.table.alias()
            is_there = select(other.c.id).where(other.c.id == key.parent).exists()
            if connection.scalar(select(select(table).where(key.parent.is_not(None), ~is_there).exists())):
                found.append(f"{table.name}.{key.parent.name}")
    return found
