"""The database: the base of all models, and the connection pool with its two ways in: to read and to write."""

from collections.abc import AsyncGenerator, Awaitable, Callable, Collection, Generator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from functools import partial
from time import monotonic
from typing import TypeVar, TypeVarTuple
from uuid import UUID, uuid4

from fastapi import Request
from sqlalchemy import Connection, MetaData, event, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import InvalidatePoolError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.util import greenlet_spawn

from app.core.changes import record_changes, watch_changes
from app.core.columns import UtcDateTime
from app.core.engine import create_engine
from app.core.errors import ServiceUnavailableError
from app.core.outages import is_outage
from app.core.settings import Settings
from app.core.versions import tell_redis

ArgsT = TypeVarTuple("ArgsT")
ResultT = TypeVar("ResultT")

NAMING_CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


RESTED_SECONDS = 1.0
"""A connection that has not been used for so long is asked for an answer first, as its server may have restarted."""

_RESTS_SINCE = "rests_since"


def utc_now() -> datetime:
    """Give the present moment."""
    return datetime.now(UTC)


class Base(DeclarativeBase):
    """Base of every model, with the columns that all tables of resources have."""

    metadata = MetaData(naming_convention=NAMING_CONVENTION)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4, sort_order=-1)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now, sort_order=1)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now, sort_order=1)


Listener = Callable[[Collection[str]], Awaitable[None]]
"""Is told the names of the tables that a transaction changed."""


class Database:
    """The connection pool, and the two ways in."""

    def __init__(self, settings: Settings) -> None:
        self.engine = create_engine(settings)
        event.listen(self.engine.sync_engine, "checkin", _note_rest)
        event.listen(self.engine.sync_engine, "checkout", self._check_rested)
        self._sessions = async_sessionmaker(self.engine, expire_on_commit=False)
        self._tell: Listener = partial(tell_redis, settings)
        watch_changes(self.engine.sync_engine)

    async def read(self, query: Callable[[Connection, *ArgsT], ResultT], *args: *ArgsT) -> ResultT:
        """Give what a function reads; there is no transaction to begin and to end.

        It is one synchronous function with all of its statements, because each change between the two
        kinds of code takes as long as a small statement.

        Raises:
            ServiceUnavailableError: If the database cannot be reached or does not answer in time.
        """
        with _report_outage():
            return await greenlet_spawn(self._read, query, *args)

    @asynccontextmanager
    async def write(self) -> AsyncGenerator[AsyncSession]:
        """Give the session of one transaction: committed at the end, rolled back where an error leaves it.

        Raises:
            ServiceUnavailableError: If the database cannot be reached or does not answer in time.
        """
        with _report_outage():
            async with self._tell_changes() as changed, self._sessions.begin() as session:
                await record_changes(session, changed)
                yield session

    def after_write(self, listener: Listener) -> None:
        """Have the cache of this process told what each transaction changed, in the place of Redis itself."""
        self._tell = listener

    @asynccontextmanager
    async def _tell_changes(self) -> AsyncGenerator[set[str]]:
        changed: set[str] = set()
        try:
            yield changed
        finally:
            # Also after an error: a commit may have happened although its answer was lost.
            if changed:
                await self._tell(changed)

    async def ping(self) -> None:
        """Ask the database for an answer.

        Raises:
            ServiceUnavailableError: If there is none.
        """
        await self.read(_ask)

    async def close(self) -> None:
        """Close the connections of the pool."""
        await self.engine.dispose()

    def _read(self, query: Callable[[Connection, *ArgsT], ResultT], *args: *ArgsT) -> ResultT:
        with self.engine.sync_engine.connect() as connection:
            return query(connection.execution_options(isolation_level="AUTOCOMMIT"), *args)

    def _check_rested(
        self, connection: DBAPIConnection, entry: ConnectionPoolEntry, _: object
    ) -> None:
        now = monotonic()
        if now - entry.info.get(_RESTS_SINCE, now) <= RESTED_SECONDS:
            return
        dialect = self.engine.sync_engine.dialect
        try:
            dialect.do_ping(connection)
        except dialect.loaded_dbapi.Error as error:
            # The pool forgets all of its connections and makes a new one.
            raise InvalidatePoolError from error


def _ask(connection: Connection) -> None:
    connection.execute(text("SELECT 1"))


def _note_rest(_: DBAPIConnection, entry: ConnectionPoolEntry) -> None:
    entry.info[_RESTS_SINCE] = monotonic()


@contextmanager
def _report_outage() -> Generator[None]:
    try:
        yield
    except (OSError, SQLAlchemyError) as error:
        if not is_outage(error):
            raise
        message = "The database does not answer."
        raise ServiceUnavailableError(message, fields={"database": message}) from error


async def get_database(request: Request) -> Database:
    """Give the database of the application."""
    database: Database = request.app.state.database
    return database
