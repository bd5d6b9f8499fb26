"""Which errors say that the database is away, and not that a statement is wrong."""

import sqlite3

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

_OUTAGES = ("08", "40", "53", "55", "57")
"""Classes of SQLSTATE that are not about the statement: connections, deadlocks, resources, the server's state, its end."""


def is_outage(error: Exception) -> bool:
    """Tell whether an error says that the database is away, or so busy that a later try may do better."""
    if not isinstance(error, DBAPIError):
        return isinstance(error, (OSError, PoolTimeoutError))
    if isinstance(error.orig, sqlite3.Error):
        return isinstance(error.orig, sqlite3.OperationalError)
    if isinstance(error, (InterfaceError, OperationalError)):
        return True
    # A driver may have no kind of error for it, but the code of the SQL standard.
    return str(getattr(error.orig, "sqlstate", "")).startswith(_OUTAGES)
