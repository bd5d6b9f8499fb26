"""Directions: a migration as statements of its database, forth and back."""

from generators.migrations.script import Script
from generators.spec.models import Database
from generators.sql.dialect import SqlDialect
from generators.sql.rebuilding import rebuild
from generators.sql.statement import Direction
from generators.sql.statements import write_statements


def write_directions(script: Script, dialect: SqlDialect, *, is_guarded: bool) -> tuple[Direction, Direction]:
    """Give the statements of a migration, forth and back.

    Args:
        script: What it does.
        dialect: Of the database.
        is_guarded: Whether people may have added something to tables of SQLite that are made anew.
    """
    if dialect.database is not Database.SQLITE:
        forth, back = (tuple(write_statements(each, dialect)) for each in (script.upgrade, script.downgrade))
        return Direction((), forth, suspends_keys=False), Direction((), back, suspends_keys=False)
    before, after = script.comparison.before, script.comparison.after
    return (
        rebuild(script.upgrade, before, after, dialect, is_guarded=is_guarded),
        rebuild(script.downgrade, after, before, dialect, is_guarded=is_guarded),
    )
