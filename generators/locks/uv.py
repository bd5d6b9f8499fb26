"""``uv.lock``: the packages in it, each with its text as uv wrote it, and which of them one needs for which others.

A service's own entry is a package like the others; what tells it apart is that it comes from a directory.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_PACKAGE = "[[package]]\n"
_FILES = re.compile(r"^(?:    \{ url = |sdist = ).*\n", re.MULTILINE)
"""Where the files of a package are, with their digests: most of the text, and nothing that anybody asks here."""

Key = tuple[str, str]
"""A locked package: name and version. One that has dropped an old Python is locked in two versions."""

Package = Mapping[str, Any]
Edge = tuple[str, str | None, tuple[str, ...]]
"""What is needed: a package's name, its version where there are several, and its extras."""


@dataclass(frozen=True, slots=True)
class UvLock:
    """A lock file.

    Attributes:
        header: All that stands before the first package.
        blocks: The text of each package, from its header to the last line that is its own.
        packages: The same, parsed, without where their files are.
    """

    header: str
    blocks: Mapping[Key, str]
    packages: Mapping[Key, Package]


def read_lock(text: str) -> UvLock:
    """Cut a lock file into its packages.

    Raises:
        ValueError: If it is not TOML in uv's own layout, or has a package twice.
    """
    header, *parts = text.split("\n" + _PACKAGE)
    blocks: dict[Key, str] = {}
    packages: dict[Key, Package] = {}
    for part in parts:
        block = _PACKAGE + part
        try:
            package = tomllib.loads(_FILES.sub("", block))["package"][0]
            key = (package["name"], package.get("version", ""))
        except (KeyError, IndexError, TypeError) as error:
            msg = "a package of uv.lock has no name"
            raise ValueError(msg) from error
        if key in blocks:
            msg = f"uv.lock has {key[0]} {key[1]} twice"
            raise ValueError(msg)
        blocks[key] = block
        packages[key] = package
    return UvLock(header, blocks, packages)


def write_lock(header: str, blocks: Iterable[str]) -> str:
    """Put a lock file together; the packages are in the order in which they shall stand."""
    return "\n".join([header, *blocks])


def is_own(package: Package) -> bool:
    """Tell whether a package is the service itself, or another directory of its repository."""
    return bool(package.get("source", {}).keys() & {"virtual", "editable", "directory"})


def list_edges(package: Package, extra: str = "") -> Iterator[Edge]:
    """Give what a package needs, or one of its extras.

    Raises:
        KeyError: If it has no such extra.
    """
    needed = package["optional-dependencies"][extra] if extra else package.get("dependencies", [])
    for edge in needed:
        yield edge["name"], edge.get("version"), tuple(edge.get("extra", ()))


def list_own_edges(package: Package) -> Iterator[Edge]:
    """Give all that the service itself needs: to run, by its extras and for its developers."""
    groups = [*package.get("optional-dependencies", {}).values(), *package.get("dev-dependencies", {}).values()]
    for edge in (*package.get("dependencies", []), *(edge for group in groups for edge in group)):
        yield edge["name"], edge.get("version"), tuple(edge.get("extra", ()))


def reach(packages: Mapping[Key, Package], edges: Iterable[Edge]) -> dict[Key, frozenset[str]]:
    """Give each package that can be reached, with those of its extras that are asked for.

    Raises:
        KeyError: If a package that is needed is not there.
    """
    keys: dict[str, list[Key]] = {}
    for key in packages:
        keys.setdefault(key[0], []).append(key)
    asked: dict[Key, set[str]] = {}
    waiting = list(edges)
    while waiting:
        name, version, extras = waiting.pop()
        for key in keys[name] if version is None else [(name, version)]:
            for extra in ("", *extras):
                if extra not in asked.setdefault(key, set()):
                    asked[key].add(extra)
                    waiting += list_edges(packages[key], extra)
    return {key: frozenset(extras - {""}) for key, extras in asked.items()}
