"""What the database says when a statement breaks a constraint."""

import re

from sqlalchemy.exc import IntegrityError

_SQLITE_DUPLICATE = re.compile(r"^UNIQUE constraint failed: (.+)")
_POSTGRESQL_DUPLICATE = re.compile(r"\(([\w\", ]+)\)=\(")
_UNIQUE_VIOLATION = "23505"


def find_duplicate(error: IntegrityError) -> list[str]:
    """Give the columns whose values must be unique, alone or together, and are not; none if the error is another one."""
    if match := _SQLITE_DUPLICATE.search(str(error.orig)):
        return [column.rpartition(".")[2] for column in match[1].split(", ")]
    cause = error.orig and error.orig.__cause__
    if getattr(cause, "sqlstate", None) != _UNIQUE_VIOLATION:
        return []
    match = _POSTGRESQL_DUPLICATE.search(getattr(cause, "detail", ""))
    return [column.strip('"') for column in match[1].split(", ")] if match else []
