"""The connection pool: on the database server where the service runs, on SQLite where that is handier in tests."""

from typing import Any

from sqlalchemy import event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from app.core.settings import Settings

_ABANDONED_MILLISECONDS = 60_000
"""After so long the server ends a transaction in which nothing happens, and gives back what it has locked."""


def create_engine(settings: Settings) -> AsyncEngine:
    """Build the pool; nothing is connected to yet."""
    seconds = settings.database_timeout_seconds
    is_sqlite = make_url(settings.database_url).get_backend_name() == "sqlite"
    engine = create_async_engine(
        settings.database_url,
        connect_args={"timeout": seconds} if is_sqlite else _prepare_sessions(seconds),
        # SQLite lets one transaction write at a time, and has no other level.
        isolation_level="SERIALIZABLE" if is_sqlite else "READ COMMITTED",
        pool_size=settings.database_pool_size,
        max_overflow=0,
        pool_timeout=seconds,
        # What people store does not belong into logs.
        hide_parameters=True,
    )
    if is_sqlite:
        event.listen(engine.sync_engine, "connect", _enforce_foreign_keys)
    return engine


def _prepare_sessions(seconds: float) -> dict[str, Any]:
    # The server gives up when the service does, instead of working on for nobody.
    milliseconds = str(round(seconds * 1000))
    return {
        "timeout": seconds,
        "command_timeout": seconds,
        "server_settings": {
            "statement_timeout": milliseconds,
            "lock_timeout": milliseconds,
            "idle_in_transaction_session_timeout": str(_ABANDONED_MILLISECONDS),
        },
    }


def _enforce_foreign_keys(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()
