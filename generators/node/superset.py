"""Superset: all that services on Node can depend on, resolved together, and what one service takes of it.

``lock/package.json`` states it, ``lock/package-lock.json`` is what npm made of that; ``make lock-stacks`` renews it.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from generators.errors import TemplateError
from generators.locks.npm import Packages, read_lock
from generators.manifests.dependencies import Dependency, Group

_GROUPS = {"dependencies": Group.RUNTIME, "devDependencies": Group.DEVELOPMENT}


@dataclass(frozen=True)
class Superset:
    """What services can depend on.

    Attributes:
        folder: The folder that has ``package.json`` and ``package-lock.json``.
    """

    folder: Path

    @cached_property
    def package(self) -> Mapping[str, Any]:
        """The package file that states it."""
        package: dict[str, Any] = json.loads((self.folder / "package.json").read_text(encoding="utf-8"))
        return package

    @cached_property
    def locked(self) -> Packages:
        """What npm resolved it to, by where it is installed."""
        return read_lock((self.folder / "package-lock.json").read_text(encoding="utf-8"))

    @cached_property
    def dependencies(self) -> Mapping[str, Dependency]:
        """The dependencies that it states, by name."""
        return {
            name: Dependency(name, versions, group=group)
            for key, group in _GROUPS.items()
            for name, versions in self.package[key].items()
        }

    def require(self, *names: str, group: Group | None = None) -> tuple[Dependency, ...]:
        """Give dependencies by name, with the versions that the superset states.

        Args:
            names: As npm spells them.
            group: Who needs them; None for those that the superset names.

        Raises:
            TemplateError: If the superset does not have one.
        """
        missing = [name for name in names if name not in self.dependencies]
        if missing:
            msg = f"{self.folder / 'package.json'} does not have {', '.join(missing)}; add it and run make lock-stacks"
            raise TemplateError(msg)
        stated = (self.dependencies[name] for name in names)
        return tuple(dependency if group is None else replace(dependency, group=group) for dependency in stated)

    def check(self, dependencies: Iterable[Dependency]) -> None:
        """Check that dependencies are those of the superset, which alone are resolved.

        Raises:
            TemplateError: If one differs.
        """
        for dependency in dependencies:
            stated = self.dependencies.get(dependency.name)
            if stated is None or stated.specifier != dependency.specifier:
                msg = f"The lock of Node's stacks does not have {dependency.name} {dependency.specifier}"
                raise TemplateError(msg)


SUPERSET = Superset(Path(__file__).parent / "lock")
"""What the services of all stacks on Node depend on: one resolution, so that they share what is installed."""

require = SUPERSET.require
