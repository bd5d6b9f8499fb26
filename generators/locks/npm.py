"""``package-lock.json``: the packages in it by where they are installed, and which of them one needs for which others.

Node finds a package in the ``node_modules`` beside whoever asks, or in that of any directory above. So a part of a lock
file is one, too, as long as all that its packages need stays where it is.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

ROOT = ""
"""Where the service itself is."""

_FOLDER = "node_modules/"
_FLAGS = ("dev", "optional", "devOptional", "peer")
_FIRST = ("name", "version", "lockfileVersion", "resolved", "integrity", "requires", "packages", "dependencies")
"""The keys that npm writes before the others."""
_SIGNS = str.maketrans("_-.@/", "\1\2\3\4\5")

Package = Mapping[str, Any]
Packages = Mapping[str, Package]


@dataclass(frozen=True, slots=True)
class Edge:
    """That one package needs another.

    Attributes:
        name: Of the other one.
        wanted: The versions of it that will do.
        is_dev: Whether only developers need it.
        is_optional: Whether the one works without it.
        is_peer: Whether it is shared with whoever has the one installed.
    """

    name: str
    wanted: str = ""
    is_dev: bool = False
    is_optional: bool = False
    is_peer: bool = False

    @property
    def is_installed(self) -> bool:
        """Whether the other one is installed because of it."""
        return not (self.is_peer and self.is_optional)


def read_lock(text: str) -> Packages:
    """Give the packages of a lock file, by where they are installed.

    Raises:
        ValueError: If it is not JSON in the form of npm 7 and later.
    """
    try:
        packages: Packages = json.loads(text)["packages"]
    except (KeyError, TypeError) as error:
        msg = "this is no package-lock.json of npm 7 or later"
        raise ValueError(msg) from error
    return packages


def write_lock(packages: Packages, indent: str = "  ") -> str:
    """Give the text of a lock file, as npm writes it.

    Args:
        packages: By where they are installed, the service itself among them.
        indent: By what it is indented: npm takes over what the package file has.
    """
    root = packages[ROOT]
    document = {
        "name": root["name"],
        "version": root["version"],
        "lockfileVersion": 3,
        "requires": True,
        "packages": packages,
    }
    return json.dumps(_sort(document), indent=indent, ensure_ascii=False) + "\n"


def reach(packages: Packages, root: Package) -> dict[str, Package]:
    """Give a lock file's part for a package file, with npm's marks of who needs what; the root stands for the service.

    Args:
        packages: All that can be needed.
        root: The service's own entry.

    Raises:
        KeyError: If a package that is needed is not there.
    """
    known = {**packages, ROOT: root}
    reached = dict.fromkeys((ROOT,), None)
    waiting = [ROOT]
    while waiting:
        place = waiting.pop()
        for edge in _list_edges(known[place], is_root=place == ROOT):
            found = _find(known, place, edge.name)
            if found is None and edge.is_installed and not edge.is_optional:
                raise KeyError(edge.name)
            if found is not None and edge.is_installed and found not in reached:
                reached[found] = None
                waiting.append(found)
    return _mark({place: known[place] for place in reached})


def list_needs(packages: Packages) -> Iterator[tuple[str, str, str]]:
    """Give each need that is met: the package that is needed, the versions that will do, and the one that is there."""
    for place, package in packages.items():
        for edge in _list_edges(package, is_root=place == ROOT):
            found = _find(packages, place, edge.name)
            if found is not None:
                yield edge.name, edge.wanted, packages[found].get("version", "")


def without_marks(package: Package) -> dict[str, Any]:
    """Give a package without npm's marks of who needs it."""
    return {key: value for key, value in package.items() if key not in _FLAGS}


def _mark(packages: Packages) -> dict[str, Package]:
    """Give packages with the marks that say which of them are left out without developers, or without options.

    This is npm's own way: all marks are there until a path is found that says otherwise.
    """
    flags = {place: dict.fromkeys(_FLAGS, place != ROOT) for place in packages}
    waiting = [ROOT]
    while waiting:
        place = waiting.pop()
        near = flags[place]
        for edge in _list_edges(packages[place], is_root=place == ROOT):
            found = _find(packages, place, edge.name)
            if found is None:
                continue
            without = {
                "dev": not near["dev"] and not edge.is_dev,
                "optional": not near["optional"] and not edge.is_optional,
                "peer": not near["peer"] and not edge.is_peer,
            }
            is_sure = not (near["devOptional"] or near["dev"] or near["optional"])
            without["devOptional"] = is_sure and not edge.is_dev and not edge.is_optional
            changed = [flag for flag, is_without in without.items() if is_without and flags[found][flag]]
            if changed:
                flags[found] |= dict.fromkeys(changed, False)
                waiting.append(found)
    return {place: _write_marks(package, flags[place]) for place, package in packages.items()}


def _write_marks(package: Package, flags: Mapping[str, bool]) -> Package:
    both = flags["devOptional"] and not flags["dev"] and not flags["optional"]
    marks = {**flags, "devOptional": both}
    return without_marks(package) | {flag: True for flag in _FLAGS if marks[flag]}


def _list_edges(package: Package, *, is_root: bool) -> Iterator[Edge]:
    optional = package.get("optionalDependencies", {})
    peers = package.get("peerDependencies", {})
    details = package.get("peerDependenciesMeta", {})
    for name, wanted in peers.items():
        yield Edge(name, wanted, is_peer=True, is_optional=bool(details.get(name, {}).get("optional")))
    for name, wanted in package.get("dependencies", {}).items():
        if name not in peers and name not in optional:
            yield Edge(name, wanted)
    for name, wanted in optional.items():
        yield Edge(name, wanted, is_optional=True)
    if is_root:
        for name, wanted in package.get("devDependencies", {}).items():
            yield Edge(name, wanted, is_dev=True)


def _find(packages: Packages, place: str, name: str) -> str | None:
    """Give where the package is that another one gets by a name."""
    while True:
        prefix = f"{place}/" if place else ""
        candidate = f"{prefix}{_FOLDER}{name}"
        if candidate in packages:
            return candidate
        if not place:
            return None
        place = place.rpartition(_FOLDER)[0].removesuffix("/")


def _sort(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Give a value with the keys of its objects as npm sorts them: objects last, some keys first, the rest by name."""
    if not isinstance(value, dict):
        return value
    return {key: _sort(value[key]) for key in sorted(value, key=lambda key: _rank(key, value[key]))}


def _rank(key: str, value: object) -> tuple[bool, int, str]:
    place = _FIRST.index(key) if key in _FIRST else len(_FIRST)
    return isinstance(value, dict), place, rank_name(key)


def rank_name(name: str) -> str:
    """Give what names are to be compared by to stand as npm sorts them: signs before digits before letters."""
    return name.lower().translate(_SIGNS)
