"""What the database says of a duplicate is read the same way, whichever database says it."""

import sqlite3

import pytest
from sqlalchemy.exc import IntegrityError

from app.core.violations import find_duplicate


class ServerError(Exception):
    """What asyncpg raises, as far as it is read."""

    def __init__(self, sqlstate: str, detail: str) -> None:
        super().__init__(detail)
        self.sqlstate = sqlstate
        self.detail = detail


def wrap(cause: Exception) -> IntegrityError:
    error = Exception("from the driver")
    error.__cause__ = cause
    return IntegrityError("INSERT", None, error)


@pytest.mark.parametrize(
    ("detail", "columns"),
    [
        ("Key (email)=(a@b.example) already exists.", ["email"]),
        ('Schlüssel »("order")=(1)« existiert bereits.', ["order"]),
        ('Key (room_id, "order")=(1, 2) already exists.', ["room_id", "order"]),
    ],
)
def test_postgresql_names_the_columns_in_any_language(detail: str, columns: list[str]) -> None:
    assert find_duplicate(wrap(ServerError("23505", detail))) == columns


def test_another_violation_of_postgresql_is_no_duplicate() -> None:
    detail = 'Key (customer_id)=(1) is not present in table "customers".'
    assert find_duplicate(wrap(ServerError("23503", detail))) == []


@pytest.mark.parametrize(
    ("message", "columns"),
    [
        ("UNIQUE constraint failed: customers.email", ["email"]),
        ("UNIQUE constraint failed: seats.room_id, seats.number", ["room_id", "number"]),
    ],
)
def test_sqlite_names_the_columns(message: str, columns: list[str]) -> None:
    error = sqlite3.IntegrityError(message)
    assert find_duplicate(IntegrityError("INSERT", None, error)) == columns


def test_another_violation_of_sqlite_is_no_duplicate() -> None:
    error = sqlite3.IntegrityError("FOREIGN KEY constraint failed")
    assert find_duplicate(IntegrityError("INSERT", None, error)) == []
