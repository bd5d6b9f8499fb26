"""``go.mod`` and ``go.sum`` of a generated service: the part of the stack's superset that its dependencies reach.

What a module brings along was resolved when the superset was; see ``tools/lock_go.py``.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generators.errors import TemplateError
from generators.manifests.dependencies import Dependency

MODULE_FILE = "go.mod"
SUM_FILE = "go.sum"

_GO = re.compile(r"^go (\S+)$", re.MULTILINE)
_REQUIREMENT = re.compile(r"^\t(\S+) (v\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Superset:
    """All modules that services of a stack can depend on.

    Attributes:
        go: The version of the language.
        versions: The version of each module.
        modules: For each module that services import, those that stand in ``go.mod`` with it.
        sums: For each of them, what ``go.sum`` has lines for then.
        hashes: The lines of ``go.sum``, by what they are about.
    """

    go: str
    versions: Mapping[str, str]
    modules: Mapping[str, frozenset[str]]
    sums: Mapping[str, frozenset[str]]
    hashes: Mapping[str, str]

    def require(self, *names: str) -> tuple[Dependency, ...]:
        """Give dependencies by their modules.

        Raises:
            TemplateError: If the superset does not have one.
        """
        missing = [name for name in names if name not in self.modules]
        if missing:
            msg = f"lock/imports.go of the stack does not have {', '.join(missing)}; add it and run make lock-stacks"
            raise TemplateError(msg)
        return tuple(Dependency(name, self.versions[name]) for name in names)

    def write(self, module: str, dependencies: Iterable[Dependency]) -> dict[str, str]:
        """Give the text of ``go.mod`` and ``go.sum`` by path.

        Args:
            module: The path of the service's own module.
            dependencies: What it imports directly.
        """
        direct = {dependency.name for dependency in dependencies}
        reached = {name for each in direct for name in self.modules[each]}
        blocks = [
            "".join(f"\t{name} {self.versions[name]}{mark}\n" for name in sorted(names))
            for names, mark in ((direct, ""), (reached - direct, " // indirect"))
        ]
        required = "".join(f"\nrequire (\n{block})\n" for block in blocks if block)
        sums = {key for each in direct for key in self.sums[each]}
        return {
            MODULE_FILE: f"module {module}\n\ngo {self.go}\n{required}",
            SUM_FILE: "".join(f"{line}\n" for key, line in self.hashes.items() if key in sums),
        }


@cache
def read_superset(folder: Path) -> Superset:
    """Read the superset that a stack keeps in a folder."""
    text = (folder / MODULE_FILE).read_text(encoding="utf-8")
    reach = json.loads((folder / "reach.json").read_text(encoding="utf-8"))
    lines = (folder / SUM_FILE).read_text(encoding="utf-8").splitlines()
    return Superset(
        go=_GO.findall(text)[0],
        versions=dict(_REQUIREMENT.findall(text)),
        modules={name: frozenset(entry["modules"]) for name, entry in reach.items()},
        sums={name: frozenset(entry["sums"]) for name, entry in reach.items()},
        hashes={line.rpartition(" ")[0]: line for line in lines},
    )
