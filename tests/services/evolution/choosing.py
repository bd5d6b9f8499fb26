"""Choosing: which evolutions are proved on which stacks and databases, computed from what is supported."""

from dataclasses import dataclass

from tests.services.evolution.editing import Evolution
from tests.services.evolution.features import FEATURES
from tests.services.evolution.fields import FIELDS
from tests.services.evolution.relations import RELATIONS
from tests.services.evolution.ways import FORMS, Way, list_ways

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
    """Give all evolutions that a way supports on all databases, or each on one of them, in turns."""
    listed = []
    for way in list_ways():
        for number, evolution in enumerate(EVOLUTIONS):
            chosen = way.databases if is_complete else way.databases[number % len(way.databases) :][:1]
            listed += [
                Evolving(way, database, evolution)
                for database in chosen
                if way.supports(evolution.write_specs(way.stack, database))
            ]
    return listed


def list_databases(*, with_forms: bool = False) -> list[tuple[Way, str]]:
    """Give each database of each stack, and of forms of files where these are asked for."""
    ways = [way for way in list_ways() if with_forms or way not in FORMS]
    return [(way, database) for way in ways for database in way.databases]
