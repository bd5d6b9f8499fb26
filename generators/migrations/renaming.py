"""Renaming: what a table or column of one Spec is called in another one, where people gave it a new name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from generators.changes.rename import Rename, RenameKind
from generators.errors import Problem, SpecError
from generators.tables.table import Origin

Name = TypeVar("Name")

Member = tuple[str, str]
"""A resource and a field or relation of it."""


@dataclass(frozen=True, slots=True)
class Renaming:
    """The new names, by the old ones.

    Attributes:
        resources: Of resources.
        members: Of fields and relations.
    """

    resources: Mapping[str, str]
    members: Mapping[Member, Member]

    def follow(self, origin: Origin) -> Origin | None:
        """Give what was there for one thing as it is there for it under its new name.

        None if the thing is gone, because another one has its name.
        """
        resource = self.resources.get(origin.resource, origin.resource)
        _, member = self.members.get((origin.resource, origin.member), (resource, origin.member))
        taken = _is_taken(origin.resource, self.resources), _is_taken((origin.resource, origin.member), self.members)
        return None if any(taken) else Origin(resource, member, origin.part)

    def reverse(self) -> "Renaming":
        """Give the old names by the new ones."""
        return Renaming(
            {after: before for before, after in self.resources.items()},
            {after: before for before, after in self.members.items()},
        )


def _is_taken(name: Name, renamed: Mapping[Name, Name]) -> bool:
    """Tell whether a name that did not change belongs to something else now."""
    return name not in renamed and name in renamed.values()


def read_renames(renames: Iterable[Rename]) -> Renaming:
    """Give renames in the form in which they can be followed."""
    listed = tuple(renames)
    resources = {rename.before: rename.after for rename in listed if rename.kind == RenameKind.RESOURCE}
    old_names = {after: before for before, after in resources.items()}
    members: dict[Member, Member] = {}
    for rename in listed:
        if rename.kind != RenameKind.RESOURCE:
            owner = old_names.get(rename.resource, rename.resource)
            members[owner, rename.before] = (resources.get(owner, owner), rename.after)
    return Renaming(resources, members)


def order_names(names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Give old and new names in an order in which each new name is free when its turn comes.

    Raises:
        SpecError: If there is none, because some exchange their names.
    """
    waiting = {before: after for before, after in names.items() if before != after}
    ordered: list[tuple[str, str]] = []
    while waiting:
        before = next((before for before, after in waiting.items() if after not in waiting), None)
        if before is None:
            text = f"{' and '.join(waiting)} exchange their names in the database."
            raise SpecError((Problem("resources", text, "Rename one of them to something else first, on its own."),))
        ordered.append((before, waiting.pop(before)))
    return tuple(ordered)
