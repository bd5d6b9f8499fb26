"""Migrations of this stack: classes of TypeORM, whose command line runs them."""

from dataclasses import replace
from datetime import datetime

from generators.spec.models import Database
from generators.sql.dialect import DIALECTS
from generators.sql.style import SqlStyle
from generators.sql.typeorm import use_typeorm
from generators.tables.types import Kind

PRINT_WIDTH = 100
"""As ``.prettierrc.json`` has it."""


def _write_moment(moment: datetime) -> str:
    """Give a moment as TypeORM keeps it on SQLite: every one as long as the others."""
    return f"'{moment.replace(tzinfo=None).isoformat(' ', 'milliseconds')}'"


# TypeORM knows no CHAR of SQLite, and would have every table made anew for it.
_SQLITE = replace(
    DIALECTS[Database.SQLITE],
    types={**DIALECTS[Database.SQLITE].types, Kind.UUID: "VARCHAR(36)"},
    write_moment=_write_moment,
)

STYLE = SqlStyle(dialects={**DIALECTS, Database.SQLITE: _SQLITE})
"""What entities and migrations are written from."""

MIGRATIONS = use_typeorm(STYLE, width=PRINT_WIDTH)
