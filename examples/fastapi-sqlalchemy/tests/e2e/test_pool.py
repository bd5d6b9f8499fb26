"""Connections of the pool."""

import pytest
from fastapi import FastAPI

from app.core import database


async def test_a_connection_that_was_lost_while_it_rested_is_replaced(
    app: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool: database.Database = app.state.database
    await pool.ping()
    dialect = pool.engine.sync_engine.dialect
    asked = []

    def lose(connection: object) -> None:
        asked.append(connection)
        raise dialect.loaded_dbapi.Error("lost")

    monkeypatch.setattr(dialect, "do_ping", lose)
    monkeypatch.setattr(database, "RESTED_SECONDS", 0)
    await pool.ping()
    assert len(asked) == 1
