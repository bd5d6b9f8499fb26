"""The dependencies of a service: what it needs to run, and what its developers need. The stack writes the file."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from generators.errors import TemplateError
from generators.manifests.entries import Entries


class Group(StrEnum):
    """Who needs a dependency."""

    RUNTIME = "runtime"
    DEVELOPMENT = "development"


@dataclass(frozen=True, slots=True)
class Dependency:
    """One package that the service uses directly.

    Attributes:
        name: As the package index spells it.
        specifier: The versions that will do, in the index's own notation; as the stack's superset states it.
        extras: Optional parts of the package, in alphabetical order.
        group: Who needs it.
    """

    name: str
    specifier: str
    extras: tuple[str, ...] = ()
    group: Group = Group.RUNTIME

    @property
    def requirement(self) -> str:
        """The dependency as one requirement of PEP 508: ``sqlalchemy[asyncio]>=2.1,<3``."""
        extras = f"[{','.join(self.extras)}]" if self.extras else ""
        return f"{self.name}{extras}{self.specifier}"


_REQUIREMENT = re.compile(r"([A-Za-z0-9._-]+)(?:\[([A-Za-z0-9._,-]+)\])?([<>=!~0-9.,*ab]*)")


def parse_requirement(text: str, group: Group) -> Dependency:
    """Read a requirement of PEP 508 that has no marker and no address.

    Raises:
        TemplateError: If it has one.
    """
    match = _REQUIREMENT.fullmatch(text.replace(" ", ""))
    if match is None:
        msg = f"{text!r} is not a requirement such as 'sqlalchemy[asyncio]>=2.1,<3'"
        raise TemplateError(msg)
    name, extras, specifier = match.groups()
    return Dependency(name, specifier, tuple(sorted(extras.split(","))) if extras else (), group)


class Dependencies(Entries[Dependency]):
    """The direct dependencies, by name."""

    def __init__(self) -> None:
        super().__init__("dependency", lambda dependency: dependency.name)

    def add(self, *entries: Dependency) -> None:
        """Add dependencies; what the service needs as well as its developers is the service's.

        Raises:
            TemplateError: If one is there with another version or other extras.
        """
        for entry in entries:
            known = self._entries.get(entry.name)
            if known is None or replace(known, group=entry.group) != entry:
                super().add(entry)
            elif entry.group is Group.RUNTIME:
                self._entries[entry.name] = entry

    def list_group(self, group: Group) -> tuple[Dependency, ...]:
        """Give the dependencies of a group, by name."""
        return tuple(sorted((d for d in self if d.group is group), key=lambda d: d.name))
