"""Script: what one migration says and does, forth and back, before a stack writes it as a file."""

from collections.abc import Sequence
from dataclasses import dataclass

from generators.changes.rename import Rename
from generators.migrations import titles
from generators.migrations.alterations import list_alterations
from generators.migrations.comparison import Comparison, compare
from generators.migrations.operations import Operation
from generators.migrations.planning import plan
from generators.migrations.renaming import Renaming, read_renames
from generators.spec.models import Database
from generators.tables.abilities import ABILITIES
from generators.tables.table import Schema

MARK = "Written from pullwright.yml."
"""The line by which a migration is known that people did not write."""

_NOTHING = Schema((), ())
_NO_RENAMES = Renaming({}, {})


@dataclass(frozen=True, slots=True)
class Script:
    """What one migration says and does.

    Attributes:
        title: What it does, a sentence.
        slug: The same as a part of a file's name.
        losses: The data that go for good, one phrase each.
        comparison: The tables that are there beside those that have to be.
        upgrade: In order.
        downgrade: What undoes it, in order.
    """

    title: str
    slug: str
    losses: tuple[str, ...]
    comparison: Comparison
    upgrade: tuple[Operation, ...]
    downgrade: tuple[Operation, ...]


def plan_first(schema: Schema, database: Database) -> Script:
    """Give the migration that creates all tables of a new service."""
    abilities = ABILITIES[database]
    forth, back = compare(_NOTHING, schema, _NO_RENAMES), compare(schema, _NOTHING, _NO_RENAMES)
    operations = tuple(plan(forth, abilities)), tuple(plan(back, abilities))
    return Script("Create the tables.", "create_tables", (), forth, *operations)


def plan_next(before: Schema, after: Schema, renames: Sequence[Rename], database: Database) -> Script | None:
    """Give the migration from the tables that are there to the next ones; None if they are the same.

    Raises:
        SpecError: If tables or columns exchange their names.
    """
    abilities, renaming = ABILITIES[database], read_renames(renames)
    forth, back = compare(before, after, renaming), compare(after, before, renaming.reverse())
    upgrade = tuple(plan(forth, abilities))
    if not upgrade:
        return None
    phrases = tuple(titles.list_phrases(forth, list_alterations(forth, abilities)))
    return Script(
        title=titles.write_title(phrases),
        slug=titles.write_slug(phrases),
        losses=tuple(titles.list_losses(forth)),
        comparison=forth,
        upgrade=upgrade,
        downgrade=tuple(plan(back, abilities)),
    )
