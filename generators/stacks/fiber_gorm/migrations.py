"""Migrations of this stack: goose runs them, from files of SQL that the binary carries."""

from dataclasses import replace
from datetime import datetime

from generators.spec.models import Database
from generators.sql.dialect import DIALECTS
from generators.sql.goose import use_goose
from generators.sql.style import SqlStyle
from generators.tables.naming import SHORT_NAMES

NAMING = SHORT_NAMES
"""What tables, columns and constraints are called."""


def _write_moment(moment: datetime) -> str:
    """Give a moment as ``columns.Moment`` keeps it on SQLite: every one as long as the others."""
    return f"'{moment.replace(tzinfo=None).isoformat(' ', 'microseconds')}'"


_SQLITE = replace(DIALECTS[Database.SQLITE], write_moment=_write_moment)

MIGRATIONS = use_goose(SqlStyle(NAMING, {**DIALECTS, Database.SQLITE: _SQLITE}))
