"""Abilities: what each database can do to tables that are there."""

from collections.abc import Mapping
from dataclasses import dataclass

from generators.spec.models import Database


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a database can do.

    Attributes:
        guards_constraints: Whether what a constraint leans on, such as the index of a foreign key, or a column in a
            CHECK, cannot be changed under it.
        can_rename: Whether constraints and indexes can be given another name.
        can_alter: Whether a foreign key can be added to a table that is there.
    """

    guards_constraints: bool = False
    can_rename: bool = False
    can_alter: bool = True


ABILITIES: Mapping[Database, Abilities] = {
    Database.POSTGRESQL: Abilities(can_rename=True),
    Database.MYSQL: Abilities(guards_constraints=True),
    Database.SQLITE: Abilities(can_alter=False),
}
"""The abilities of each database that keeps tables."""
