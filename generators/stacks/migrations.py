"""Migrations: what a stack has to do so that a database follows the Spec of its service.

Specs are given enriched. Migrations are files by their paths in the service.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generators.changes.rename import Rename
from generators.spec.models import ServiceSpec


@dataclass(frozen=True, slots=True)
class NextMigrations:
    """What happens to the migrations of a service when its Spec changes.

    Attributes:
        added: The text of each one that comes, by path: one at most, and none if the tables stay as they are.
        removed: The paths of those that go: all of them where another database begins a new history.
    """

    added: Mapping[str, str]
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Migrations:
    """How a stack migrates.

    Attributes:
        folder: Pattern of the paths of migrations, by fnmatch.
        write_first: Gives the migration that creates the tables of a new service.
        write_next: Gives what has to be done from the Spec before to the Spec after, behind the last of the migrations
            that are there. It raises SpecError if these have no last one, or if it can be done in steps only.
    """

    folder: str
    write_first: Callable[[ServiceSpec], Mapping[str, str]]
    write_next: Callable[[ServiceSpec, ServiceSpec, Sequence[Rename], Mapping[str, str]], NextMigrations]
