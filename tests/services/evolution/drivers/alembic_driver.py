"""Drives the migrations of services on SQLAlchemy, one after the other, with packages that all of them share.

Each line of the standard input is a job: `{"directory", "environment", "steps", "results", "log"}`. Its steps are
`[name, *arguments]`, done in order; a file gets what each gave, and the standard output a line with the exit status. A
step whose migration refuses to go on gives `{"refused": why}`.

A job is a fork of this process: it imports the service anew, and what all services import only once.
"""

import asyncio
import json
import os
import sys
import traceback
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import UUID

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from observing import describe_tables, find_dangling, read_rows
from sqlalchemy import Connection, MetaData, Table, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

IMPORTED_ONCE = ("aiosqlite", "alembic.autogenerate", "asyncmy", "asyncpg", "fastapi", "pydantic_settings", "structlog")
PARSERS: dict[str, Callable[[str], Any]] = {
    "Uuid": UUID,
    "BinaryUuid": UUID,
    "UtcDateTime": datetime.fromisoformat,
    "Date": date.fromisoformat,
    "ExactDecimal": Decimal,
}


class Service:
    """The service in the present directory."""

    def __init__(self) -> None:
        sys.path.insert(0, str(Path.cwd()))
        settings = import_module("app.core.settings").load_settings()
        self.url: str = settings.database_url
        self.metadata: MetaData = import_module("app.orm").METADATA
        self.config = Config("alembic.ini")
        self.config.attributes["settings"] = settings

    def upgrade(self, target: str) -> None:
        command.upgrade(self.config, target)

    def downgrade(self, target: str) -> None:
        command.downgrade(self.config, target)

    def check(self) -> None:
        """Refuse where models and tables differ."""
        command.check(self.config)

    def insert(self, rows: dict[str, list[dict[str, Any]]]) -> None:
        self._work(self._insert, rows)

    def execute(self, statements: str) -> None:
        """Carry out SQL, statements apart by semicolons; names in braces are quoted."""
        self._work(self._execute, statements)

    def empty(self) -> None:
        """Delete all rows."""
        self._work(self._empty)

    def read(self) -> Any:
        return self._work(read_rows)

    def describe(self) -> Any:
        return self._work(describe_tables)

    def find_dangling(self) -> Any:
        return self._work(find_dangling, self.metadata)

    def create(self) -> None:
        """Create the tables as the models describe them."""
        self._work(self.metadata.create_all)

    def _insert(self, connection: Connection, rows: dict[str, list[dict[str, Any]]]) -> None:
        for name, listed in rows.items():
            table = self.metadata.tables[name]
            connection.execute(table.insert(), [_parse_row(table, row) for row in listed])

    def _execute(self, connection: Connection, statements: str) -> None:
        quote = connection.dialect.identifier_preparer.quote
        for statement in statements.split(";"):
            connection.execute(text(statement.replace("{class}", quote("class"))))

    def _empty(self, connection: Connection) -> None:
        quote = connection.dialect.identifier_preparer.quote
        names = [quote(name) for name in self.metadata.tables]
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"TRUNCATE {', '.join(names)}"))
            return
        if connection.dialect.name == "mysql":
            # Rows that refer to each other would have to go in an order.
            connection.execute(text("SET FOREIGN_KEY_CHECKS = 0"))
        for name in names:
            connection.execute(text(f"DELETE FROM {name}"))

    def _work(self, work: Callable[..., Any], *arguments: Any) -> Any:
        """Do synchronous work in one transaction."""

        async def run() -> Any:
            engine = create_async_engine(self.url, poolclass=NullPool)
            async with engine.begin() as connection:
                given = await connection.run_sync(work, *arguments)
            await engine.dispose()
            return given

        return asyncio.run(run())


def _parse_row(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    return {name: _parse_value(type(table.c[name].type).__name__, value) for name, value in row.items()}


def _parse_value(kind: str, value: Any) -> Any:
    return PARSERS[kind](value) if kind in PARSERS and isinstance(value, str) else value


def do_job(job: dict[str, Any]) -> None:
    # Byte code is told apart by seconds and sizes, and a service evolves faster than that.
    sys.dont_write_bytecode = True
    os.chdir(job["directory"])
    os.environ.clear()
    os.environ.update(job["environment"])
    service = Service()
    given = []
    for name, *arguments in job["steps"]:
        try:
            given.append(getattr(service, name)(*arguments))
        except CommandError as error:
            given.append({"refused": str(error)})
    Path(job["results"]).write_text(json.dumps(given))


def fork_job(job: dict[str, Any]) -> int:
    """Do a job in a process of its own, with all that it writes in the log, and give its exit status."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    status = 1
    try:
        log = os.open(job["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(log, sys.stdout.fileno())
        os.dup2(log, sys.stderr.fileno())
        do_job(job)
        status = 0
    except BaseException:  # noqa: BLE001 - whatever it is, it ends this job only
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(status)


def main() -> None:
    for name in IMPORTED_ONCE:
        import_module(name)
    for line in sys.stdin:
        sys.stdout.write(f"{fork_job(json.loads(line))}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
