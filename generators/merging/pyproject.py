"""``pyproject.toml``: the lists of dependencies, item by item; the rest of the file is for a merge by lines.

tomlkit edits a list in place, so that comments and layout of people stay.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Array

from generators.merging.keyed import merge_items
from generators.merging.newer import choose_newer
from generators.merging.versions import Versions

_NAME = re.compile(r"\s*([A-Za-z0-9][A-Za-z0-9._-]*)")
_Path = tuple[str, ...]


def settle_pyproject(versions: Versions) -> Versions:
    """Settle the dependencies of a project; a file that cannot be read is left as it is."""
    try:
        documents = [tomlkit.parse(text) for text in (versions.base, versions.ours, versions.theirs)]
    except TOMLKitError:
        return versions
    base, ours, theirs = (dict(_list_requirements(document.unwrap())) for document in documents)
    for path in base.keys() & ours.keys() & theirs.keys():
        merged = merge_items(base[path], ours[path], theirs[path], choose_newer)
        kept = {key: item.ours for key, item in merged.items() if item.ours}
        array = _find(documents[1], path)
        _edit(array, list(ours[path]), kept)
        for document in (documents[0], documents[2]):
            _replace(document, path, array)
    return Versions(*(tomlkit.dumps(document) for document in documents))


def _list_requirements(project: Mapping[str, Any]) -> Iterator[tuple[_Path, dict[str, str]]]:
    """Give each list of requirements by its path, with the requirements by the packages that they name."""
    paths: list[_Path] = [("project", "dependencies"), ("build-system", "requires")]
    for parent in (("project", "optional-dependencies"), ("dependency-groups",)):
        paths += [(*parent, group) for group in _get(project, parent) or ()]
    for path in paths:
        listed = _get(project, path)
        if not isinstance(listed, list) or not all(isinstance(item, str) for item in listed):
            continue
        named = {_name(item): item for item in listed}
        if len(named) == len(listed):
            yield path, named


def _get(project: Mapping[str, Any], path: _Path) -> Any:  # noqa: ANN401 - whatever the file holds
    found: Any = project
    for key in path:
        found = found.get(key) if isinstance(found, Mapping) else None
    return found


def _name(requirement: str) -> str:
    """Give what tells a requirement from others: the package in its canonical spelling, and its machines."""
    match = _NAME.match(requirement)
    name = re.sub(r"[-_.]+", "-", match.group(1)).lower() if match else requirement
    return f"{name};{requirement.partition(';')[2].strip()}"


def _find(document: tomlkit.TOMLDocument, path: _Path) -> Array:
    found: Any = document
    for key in path:
        found = found[key]
    if not isinstance(found, Array):
        msg = f"{'.'.join(path)} is no list"
        raise TypeError(msg)
    return found


def _replace(document: tomlkit.TOMLDocument, path: _Path, array: Array) -> None:
    parent: Any = document
    for key in path[:-1]:
        parent = parent[key]
    parent[path[-1]] = tomlkit.parse(f"x = {array.as_string()}")["x"]


def _edit(array: Array, keys: list[str], wanted: Mapping[str, str]) -> None:
    """Bring a list to what is wanted, in the same order, touching no item that stays as it is."""
    for place in reversed(range(len(keys))):
        if keys[place] not in wanted:
            array.pop(place)
    there = [key for key in keys if key in wanted]
    for place, (key, requirement) in enumerate(wanted.items()):
        if key not in there:
            array.insert(place, requirement)
        elif array[place] != requirement:
            array[place] = requirement
