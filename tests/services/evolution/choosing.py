"""Choosing: which evolutions are proved on which stacks and databases, computed from what is supported."""

from dataclasses import dataclass

from generators.support import list_support
from tests.services.evolution.editing import Evolution
from tests.services.evolution.features import FEATURES
from tests.services.evolution.fields import FIELDS
from tests.services.evolution.relations import RELATIONS

EVOLUTIONS = (*FIELDS, *RELATIONS, *FEATURES)


@dataclass(frozen=True)
class Evolving:
    """An evolution on one database.

    Attributes:
        stack: Of the service.
        database: Of the service.
        evolution: What people make of it.
    """

    stack: str
    database: str
    evolution: Evolution

    def __str__(self) -> str:
        return f"{self.database}-{self.evolution.name}"

    @property
    def slug(self) -> str:
        """A name for a directory."""
        return f"{self.stack}-{self.database}-{EVOLUTIONS.index(self.evolution)}"


def list_evolving(*, is_complete: bool) -> list[Evolving]:
    """Give all evolutions on all databases, or each on one of them, in turns."""
    listed = []
    for stack, support in list_support().items():
        databases = support["databases"]
        for number, evolution in enumerate(EVOLUTIONS):
            chosen = databases if is_complete else databases[number % len(databases) :][:1]
            listed += [Evolving(stack, database, evolution) for database in chosen]
    return listed


def list_databases() -> list[tuple[str, str]]:
    """Give each database of each stack."""
    return [(stack, database) for stack, support in list_support().items() for database in support["databases"]]
