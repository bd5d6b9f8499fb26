"""Beginning: another database begins a new history of migrations, as no statement of the old one would run there."""

from collections.abc import Iterable, Mapping

from generators.errors import Problem, SpecError
from generators.spec.models import Database
from generators.stacks.migrations import NextMigrations


def begin_anew(
    first: Mapping[str, str],
    history: Iterable[str],
    own: Iterable[str],
    databases: tuple[Database, Database],
) -> NextMigrations:
    """Put the first migration of another database in the place of all that are there.

    Args:
        first: The first migration, by its path, with what belongs to it.
        history: The paths of the migrations that are there.
        own: Those of them that people wrote.
        databases: The one before and the one after.

    Raises:
        SpecError: If there are any that people wrote: they have to say what becomes of these.
    """
    before, after = (database.label for database in databases)
    text = f"People wrote this migration, for {before}."
    hint = f"Remove it before the switch, and write what it does anew for {after} afterwards."
    if problems := tuple(Problem(path, text, hint) for path in own):
        raise SpecError(problems)
    return NextMigrations(first, tuple(sorted(set(history) - first.keys())))
