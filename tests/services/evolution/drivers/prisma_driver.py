"""Drives migrations that are files of Prisma's, as its engine does it: each file whole, in the order of their names."""

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

import asyncmy
import asyncpg
from addresses import find_url, read_setting
from asyncmy.constants import CLIENT
from driving import RefusedError, drive
from sqlalchemy import Connection, MetaData, text
from tables import Tables

FOLDER = Path("prisma/migrations")
DONE = "_prisma_migrations"
MIDNIGHT = " 00:00:00.000000"


class Service(Tables):
    """The service in the present directory."""

    def __init__(self) -> None:
        super().__init__(find_url(read_setting()))

    def upgrade(self, _target: str) -> None:
        done = self.work(self._read_done)
        for path in sorted(FOLDER.glob("*/migration.sql")):
            if path.parent.name not in done:
                self._run(path.read_text(encoding="utf-8"))
                self._run(f"INSERT INTO {DONE} VALUES ('{path.parent.name}')")

    def downgrade(self, target: str) -> None:
        """Drop all tables, as Prisma does where it begins anew; it knows no other way back."""
        assert target == "base"
        self.work(self._drop)

    def check(self) -> None:
        """Refuse where a migration was left out."""
        if missing := {path.parent.name for path in FOLDER.glob("*/migration.sql")} - self.work(self._read_done):
            raise RefusedError(", ".join(missing))

    def create(self, first: dict[str, str]) -> None:
        """Create the tables as a new service does."""
        for path, statements in first.items():
            if path.endswith(".sql"):
                self._run(statements)

    def read(self) -> Any:
        found = super().read()
        if self.url.get_backend_name() == "sqlite":
            # Prisma has no days there, and keeps the moment at which one begins.
            for row in (row for rows in found.values() for row in rows):
                row.update({name: value and value.removesuffix(MIDNIGHT) for name, value in row.items()})
        return found

    def describe(self) -> Any:
        found = super().describe()
        if self.url.get_backend_name() == "sqlite":
            # The names of foreign keys are nothing to Prisma there, so they stay as they are.
            for table in found.values():
                table["keys"] = sorted(key[1:] for key in table["keys"])
        return found

    def _read_done(self, connection: Connection) -> set[str]:
        connection.execute(text(f"CREATE TABLE IF NOT EXISTS {DONE} (name VARCHAR(255) PRIMARY KEY)"))
        return set(connection.scalars(text(f"SELECT name FROM {DONE}")))

    def _drop(self, connection: Connection) -> None:
        metadata = MetaData()
        metadata.reflect(connection)
        if connection.dialect.name == "mysql":
            connection.execute(text("SET FOREIGN_KEY_CHECKS = 0"))
        quote = connection.dialect.identifier_preparer.quote
        end = " CASCADE" if connection.dialect.name == "postgresql" else ""
        for name in metadata.tables:
            connection.execute(text(f"DROP TABLE {quote(name)}{end}"))

    def _run(self, statements: str) -> None:
        try:
            RUNNERS[self.url.get_backend_name()](self, statements)
        except (asyncpg.PostgresError, asyncmy.errors.MySQLError, sqlite3.Error) as error:
            raise RefusedError(str(error)) from error

    def run_on_postgresql(self, statements: str) -> None:
        async def run() -> None:
            url = self.url
            connection = await asyncpg.connect(
                host=url.host, port=url.port, user=url.username, password=url.password, database=url.database
            )
            try:
                await connection.execute(statements)
            finally:
                await connection.close()

        asyncio.run(run())

    def run_on_mysql(self, statements: str) -> None:
        async def run() -> None:
            url = self.url
            connection = await asyncmy.connect(
                host=url.host,
                port=url.port,
                user=url.username,
                password=url.password,
                database=url.database,
                client_flag=CLIENT.MULTI_STATEMENTS,
                autocommit=True,
            )
            async with connection.cursor() as cursor:
                await cursor.execute(statements)
                while await cursor.nextset():
                    pass
            connection.close()

        asyncio.run(run())

    def run_on_sqlite(self, statements: str) -> None:
        connection = sqlite3.connect(self.url.database, isolation_level=None)
        connection.execute("PRAGMA foreign_keys = ON")
        try:
            connection.executescript(statements)
        finally:
            connection.close()


RUNNERS = {
    "postgresql": Service.run_on_postgresql,
    "mysql": Service.run_on_mysql,
    "sqlite": Service.run_on_sqlite,
}

if __name__ == "__main__":
    drive(Service)
