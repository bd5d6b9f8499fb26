"""Resolves the modules of a Go stack: the newest versions, and what each module that services import brings along.

``python -m tools.lock_go generators/stacks/<stack>/lock`` reads ``imports.go`` there, whose first block has what every
service imports, and writes ``go.mod``, ``go.sum`` and ``reach.json``: for each module, what stands in ``go.mod`` and in
``go.sum`` of a service that imports it beside what every service does.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

_GO_VERSION = "1.26.0"
_BLOCK = re.compile(r"^import \((.*?)^\)", re.MULTILINE | re.DOTALL)
_IMPORT = re.compile(r'_ "([^"]+)"')
_REQUIREMENT = re.compile(r"^\t(\S+) (v\S+)", re.MULTILINE)


def main(arguments: list[str]) -> None:
    """Resolve the stack of the folder that is named."""
    folder = Path(arguments[0])
    blocks = _BLOCK.findall((folder / "imports.go").read_text(encoding="utf-8"))
    common, others = (_IMPORT.findall(block) for block in blocks)
    packages = [*common, *others]
    with tempfile.TemporaryDirectory() as name:
        room = Path(name)
        (room / "go.mod").write_text(f"module lock\n\ngo {_GO_VERSION}\n", encoding="utf-8")
        _import(room, packages)
        # What these need in turn is as new as they say, and not newer: they were not tested with it.
        _run(room, "go", "get", *(f"{package}@latest" for package in packages))
        _run(room, "go", "mod", "tidy")
        superset = {file: (room / file).read_text(encoding="utf-8") for file in ("go.mod", "go.sum")}
        groups = _group(superset["go.mod"], packages)
        reach = {module: _reach(room, superset, {*common, *its}) for module, its in groups.items()}
    for file, text in superset.items():
        (folder / file).write_text(text, encoding="utf-8")
    (folder / "reach.json").write_text(json.dumps(reach, indent=1) + "\n", encoding="utf-8")


def _group(text: str, packages: Iterable[str]) -> Mapping[str, list[str]]:
    """Give the packages of each module."""
    modules = sorted((module for module, _ in _REQUIREMENT.findall(text)), key=len, reverse=True)
    groups: dict[str, list[str]] = {}
    for package in packages:
        module = next(module for module in modules if f"{package}/".startswith(f"{module}/"))
        groups.setdefault(module, []).append(package)
    return dict(sorted(groups.items()))


def _reach(room: Path, superset: Mapping[str, str], packages: Iterable[str]) -> Mapping[str, list[str]]:
    for file, text in superset.items():
        (room / file).write_text(text, encoding="utf-8")
    _import(room, packages)
    _run(room, "go", "mod", "tidy")
    required = dict(_REQUIREMENT.findall((room / "go.mod").read_text(encoding="utf-8")))
    resolved = dict(_REQUIREMENT.findall(superset["go.mod"]))
    if not required.items() <= resolved.items():
        msg = f"Beside {', '.join(packages)} there is what the superset does not have."
        raise RuntimeError(msg)
    sums = (room / "go.sum").read_text(encoding="utf-8").splitlines()
    return {"modules": sorted(required), "sums": [line.rpartition(" ")[0] for line in sums]}


def _import(room: Path, packages: Iterable[str]) -> None:
    listed = "".join(f'\t_ "{package}"\n' for package in sorted(packages))
    (room / "lock.go").write_text(f"package lock\n\nimport (\n{listed})\n", encoding="utf-8")


def _run(room: Path, *command: str) -> None:
    subprocess.run(command, cwd=room, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
