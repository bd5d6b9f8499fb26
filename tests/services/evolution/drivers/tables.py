"""Tables: what a driver does to the tables and rows of a service beside its migrations."""

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from observing import BOOKKEEPING, describe_tables, find_dangling, read_rows
from sqlalchemy import JSON, URL, Connection, MetaData, Table, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

PARSERS: dict[str, Callable[[str], Any]] = {
    "Uuid": UUID,
    "UUID": UUID,
    "BinaryUuid": UUID,
    "UtcDateTime": datetime.fromisoformat,
    "TIMESTAMP": datetime.fromisoformat,
    "DATETIME": lambda value: datetime.fromisoformat(value).astimezone(UTC).replace(tzinfo=None),
    "Date": date.fromisoformat,
    "DATE": date.fromisoformat,
    "ExactDecimal": Decimal,
    "NUMERIC": Decimal,
    "DECIMAL": Decimal,
}


class Tables:
    """The tables of a service.

    Args:
        url: Where they are.
        metadata: What they are; empty for what the database itself says.
    """

    def __init__(self, url: str | URL, metadata: MetaData | None = None) -> None:
        self.url = url
        self._metadata = metadata

    def insert(self, rows: dict[str, list[dict[str, Any]]]) -> None:
        self.work(self._insert, rows)

    def execute(self, statements: str) -> None:
        """Carry out SQL, statements apart by semicolons; names in braces are quoted."""
        self.work(self._execute, statements)

    def empty(self) -> None:
        """Delete all rows."""
        self.work(self._empty)

    def read(self) -> Any:
        return self.work(read_rows)

    def describe(self) -> Any:
        return self.work(describe_tables)

    def find_dangling(self) -> Any:
        return self.work(lambda connection: find_dangling(connection, self._reflect(connection)))

    def work(self, work: Callable[..., Any], *arguments: Any) -> Any:
        """Do synchronous work in one transaction."""

        async def run() -> Any:
            engine = create_async_engine(self.url, poolclass=NullPool)
            async with engine.begin() as connection:
                given = await connection.run_sync(work, *arguments)
            await engine.dispose()
            return given

        return asyncio.run(run())

    def _reflect(self, connection: Connection) -> MetaData:
        if self._metadata is not None:
            return self._metadata
        metadata = MetaData()
        metadata.reflect(connection, only=lambda name, _: name not in BOOKKEEPING)
        for column in (column for table in metadata.tables.values() for column in table.columns):
            # Where Prisma says JSONB to SQLite it keeps a text, as every SQLite can.
            if connection.dialect.name == "sqlite" and type(column.type).__name__ == "JSONB":
                column.type = JSON()
        return metadata

    def _insert(self, connection: Connection, rows: dict[str, list[dict[str, Any]]]) -> None:
        metadata = self._reflect(connection)
        for name, listed in rows.items():
            table = metadata.tables[name]
            connection.execute(table.insert(), [parse_row(table, row) for row in listed])

    def _execute(self, connection: Connection, statements: str) -> None:
        quote = connection.dialect.identifier_preparer.quote
        for statement in statements.split(";"):
            connection.execute(text(statement.replace("{class}", quote("class"))))

    def _empty(self, connection: Connection) -> None:
        quote = connection.dialect.identifier_preparer.quote
        names = [quote(name) for name in self._reflect(connection).tables]
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"TRUNCATE {', '.join(names)}"))
            return
        if connection.dialect.name == "mysql":
            # Rows that refer to each other would have to go in an order.
            connection.execute(text("SET FOREIGN_KEY_CHECKS = 0"))
        for name in names:
            connection.execute(text(f"DELETE FROM {name}"))


def parse_row(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    return {name: parse_value(type(table.c[name].type).__name__, value) for name, value in row.items()}


def parse_value(kind: str, value: Any) -> Any:
    # MariaDB keeps JSON as a text, and says no more of it.
    if kind == "LONGTEXT" and value is not None:
        return json.dumps(value)
    return PARSERS[kind](value) if kind in PARSERS and isinstance(value, str) else value
