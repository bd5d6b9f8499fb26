"""Ways: how the services of each stack bring a database to their tables."""

from collections.abc import Iterable
from dataclasses import dataclass

from generators.spec.models import ServiceSpec
from generators.stacks.migrations import Migrations
from generators.stacks.registry import find_stack
from generators.support import list_support
from tests.services.evolution.migrator import MIGRATORS, Migrator


@dataclass(frozen=True)
class Way:
    """A way.

    Attributes:
        name: Of the stack.
        databases: That it is proved on.
        migrations: Writes them.
        migrator: Drives them.
    """

    name: str
    databases: tuple[str, ...]
    migrations: Migrations
    migrator: Migrator

    def supports(self, specs: Iterable[ServiceSpec]) -> bool:
        """Tell whether there are all layers that Specs ask for."""
        known = list_support()[self.name]
        return all(spec.auth in known["auth"] and {*spec.features} <= {*known["features"]} for spec in specs)

    def refuses(self, problem: str) -> bool:
        """Tell whether a migration refuses to begin with such a problem."""
        return bool(problem) and (self.migrator.keeps_checks or "is not allowed any more" not in problem)


def group_ways() -> dict[Migrator, list[Way]]:
    """Give the ways of each migrator."""
    stacks = [
        Way(name, tuple(support["databases"]), find_stack(name).migrations, MIGRATORS[name])
        for name, support in list_support().items()
    ]
    grouped: dict[Migrator, list[Way]] = {}
    for way in stacks:
        grouped.setdefault(way.migrator, []).append(way)
    return grouped
