"""Which errors say that the database is away."""

import sqlite3

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError, InvalidRequestError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from app.core.outages import is_outage


class ServerError(Exception):
    """What asyncpg raises, as far as it is read."""

    def __init__(self, sqlstate: str | None) -> None:
        self.sqlstate = sqlstate
        super().__init__(sqlstate)


@pytest.mark.parametrize("sqlstate", ["08006", "40P01", "53300", "55P03", "57P01"])
def test_a_code_about_the_server_is_an_outage(sqlstate: str) -> None:
    assert is_outage(DBAPIError("SELECT 1", None, ServerError(sqlstate)))


@pytest.mark.parametrize(
    "error",
    [
        DBAPIError("SELECT 1", None, ServerError("42P01")),
        DBAPIError("SELECT 1", None, ServerError(None)),
        IntegrityError("INSERT", None, ServerError("23505")),
    ],
)
def test_a_code_about_the_statement_is_no_outage(error: Exception) -> None:
    assert not is_outage(error)


def test_a_locked_file_is_an_outage() -> None:
    cause = sqlite3.OperationalError("database is locked")
    assert is_outage(OperationalError("INSERT", None, cause))


@pytest.mark.parametrize("error", [OSError(), PoolTimeoutError()])
def test_a_connection_that_cannot_be_had_is_an_outage(error: Exception) -> None:
    assert is_outage(error)


@pytest.mark.parametrize(
    "error", [InvalidRequestError(), IntegrityError("INSERT", None, sqlite3.IntegrityError())]
)
def test_a_wrong_statement_is_no_outage(error: Exception) -> None:
    assert not is_outage(error)
