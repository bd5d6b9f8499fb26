"""What the database says when a statement breaks a constraint."""

import re

from sqlalchemy.exc import IntegrityError

_SQLITE_DUPLICATE = re.compile(r"^UNIQUE constraint failed: \w+\.(\w+)")
_POSTGRESQL_DUPLICATE = re.compile(r'\("?(\w+)"?\)=\(')
_UNIQUE_VIOLATION = "23505"


def find_duplicate(error: IntegrityError) -> str | None:
    """Give the column whose value must be unique and is not; None if the error is another one."""
    if match := _SQLITE_DUPLICATE.search(str(error.orig)):
        return match[1]
    cause = error.orig and error.orig.__cause__
    if getattr(cause, "sqlstate", None) != _UNIQUE_VIOLATION:
        return None
    match = _POSTGRESQL_DUPLICATE.search(getattr(cause, "detail", ""))
    return match and match[1]
