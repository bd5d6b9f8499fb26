"""Choosing: which evolutions are proved on which stacks and databases, computed from what is supported."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.services.evolution.editing import Evolution
from tests.services.evolution.features import FEATURES
from tests.services.evolution.fields import FIELDS
from tests.services.evolution.relations import RELATIONS
from tests.services.evolution.ways import Way, group_ways

EVOLUTIONS = (*FIELDS, *RELATIONS, *FEATURES)


@dataclass(frozen=True)
class Evolving:
    """An evolution on one database.

    Attributes:
        way: How the service migrates.
        database: Of the service.
        evolution: What people make of it.
    """

    way: Way
    database: str
    evolution: Evolution

    def __str__(self) -> str:
        return f"{self.way.name}-{self.database}-{self.evolution.name}"

    @property
    def slug(self) -> str:
        """A name for a directory."""
        return f"{self.way.name}-{self.database}-{EVOLUTIONS.index(self.evolution)}"


def list_evolving(*, is_complete: bool) -> list[Evolving]:
    """Give all evolutions on all stacks and databases, or each by every other migrator on one of them, in turns.

    Stacks that migrate alike have the same migrations.
    """
    listed = []
    for order, ways in enumerate(group_ways().values()):
        for number, evolution in enumerate(EVOLUTIONS):
            able = [way for way in ways if way.supports(evolution.write_specs(way.name, way.databases[0]))]
            turn, place = divmod(number, len(ways[0].databases))
            chosen = able if is_complete else _take_turn(able, order, number, turn)
            databases = ways[0].databases if is_complete else ways[0].databases[place : place + 1]
            listed += [Evolving(way, database, evolution) for way in chosen for database in databases]
    return listed


def _take_turn(able: Sequence[Way], order: int, number: int, turn: int) -> list[Way]:
    return [able[turn % len(able)]] if able and (number + order) % 2 == 0 else []


def list_databases(*, of_each_stack: bool) -> list[tuple[Way, str]]:
    """Give each database of each stack, or of one stack for each migrator."""
    chosen = [way for ways in group_ways().values() for way in (ways if of_each_stack else ways[:1])]
    return [(way, database) for way in chosen for database in way.databases]
