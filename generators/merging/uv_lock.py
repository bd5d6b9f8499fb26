"""``uv.lock``: merged package by package, so that a lock never conflicts and has all that the service needs.

No resolver runs. Whatever either side locked was resolved; a package that both have differently is taken in the newer
version, and one that a new package needs is at least as new as it was resolved with.
"""

import re
from collections.abc import Iterable, Mapping

from generators.locks.uv import (
    Edge,
    Key,
    Package,
    UvLock,
    is_own,
    list_edges,
    list_own_edges,
    reach,
    read_lock,
    write_lock,
)
from generators.merging.keyed import join_items, merge_items, settle_item
from generators.merging.newer import choose_newer, rank
from generators.merging.versions import Versions, agree

_VERSION = re.compile(r'^version = "([^"]*)"', re.MULTILINE)
_OWN = re.compile(r"^source = \{ (?:virtual|editable|directory) = ", re.MULTILINE)
_ITEM = re.compile(r'\s*\{ name = "([^"]+)"')


def settle_uv_lock(versions: Versions) -> Versions:
    """Settle a lock file as a whole; one that is not in uv's own layout is left as it is."""
    try:
        locks = [read_lock(text) for text in (versions.base, versions.ours, versions.theirs)]
        # A lock without the service itself says nothing of what is needed.
        is_known = all(any(map(is_own, lock.packages.values())) for lock in locks)
        return agree(_merge(*locks)) if is_known else versions
    except (ValueError, KeyError):
        return versions


def _merge(base: UvLock, ours: UvLock, theirs: UvLock) -> str:
    before, mine, wanted = (_group(lock) for lock in (base, ours, theirs))
    merged = merge_items(before, mine, wanted, _settle_package)
    chosen = {name: item.ours for name, item in merged.items() if item.ours}
    chosen |= _raise_needed(chosen, before, wanted)
    chosen |= _restore_needed(chosen, mine, wanted)
    if _is_complete(ours):
        chosen = _drop_unneeded(chosen)
    header = settle_item(Versions(base.header, ours.header, theirs.header), _keep_ours).ours
    return write_lock(header, (text for _, text in sorted(chosen.items())))


def _group(lock: UvLock) -> dict[str, str]:
    """Give the text of each package by its name; several versions of one are one text."""
    groups: dict[str, list[str]] = {}
    for (name, _), block in lock.blocks.items():
        groups.setdefault(name, []).append(block)
    return {name: "\n".join(blocks) for name, blocks in groups.items()}


def _keep_ours(versions: Versions) -> Versions:
    return agree(versions.ours)


def _settle_package(versions: Versions) -> Versions:
    """Settle a package that both sides changed."""
    if not versions.ours or not versions.theirs:
        return agree(versions.ours)
    if _OWN.search(versions.ours):
        return _merge_own(versions)
    # The same version asked for with more extras has more lines.
    is_theirs = _grade(versions.theirs) > _grade(versions.ours)
    return agree(versions.theirs if is_theirs else versions.ours)


def _grade(block: str) -> tuple[tuple[int, ...], int]:
    return _find_version(block), len(block)


def _find_version(block: str) -> tuple[int, ...]:
    return max((rank(version) for version in _VERSION.findall(block)), default=())


def _merge_own(versions: Versions) -> Versions:
    """Merge the entry of the service itself: each list of what it needs, item by item."""
    base, ours, theirs = (_split_own(text) for text in (versions.base, versions.ours, versions.theirs))
    return agree(join_items(merge_items(base, ours, theirs, choose_newer)).ours)


def _split_own(text: str) -> dict[str, str]:
    """Give each line by the list that it stands in and the package that it names."""
    items: dict[str, str] = {}
    table, listed = "", ""
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        item = _ITEM.match(line)
        if stripped.startswith("["):
            table, listed = stripped, ""
        elif stripped.endswith("= ["):
            listed = stripped
        key = f"{table} {listed} {item.group(1) if item else stripped}"
        items[key] = items.get(key, "") + line
    return items


def _raise_needed(chosen: Mapping[str, str], base: Mapping[str, str], theirs: Mapping[str, str]) -> dict[str, str]:
    """Give the packages that a new one was resolved with in a newer version than the one that was chosen.

    What the service states itself is left alone: its own specifier rules there.
    """
    added = [(name, None, ()) for name in theirs if name not in base and chosen.get(name) == theirs[name]]
    needed = {name for name, _ in reach(_parse(theirs.values()), added)} & chosen.keys()
    own = (package for package in _parse(chosen.values()).values() if is_own(package))
    stated = {edge[0] for package in own for edge in list_own_edges(package)}
    return {name: theirs[name] for name in needed - stated if _find_version(theirs[name]) > _find_version(chosen[name])}


def _restore_needed(chosen: Mapping[str, str], ours: Mapping[str, str], theirs: Mapping[str, str]) -> dict[str, str]:
    """Give the packages that something chosen needs and nobody chose: one side dropped them, the other needs them."""
    restored: dict[str, str] = {}
    waiting = list(chosen.values())
    while waiting:
        for package in _parse([waiting.pop()]).values():
            for name, _, _ in _list_all_edges(package):
                if name not in chosen and name not in restored:
                    restored[name] = ours.get(name) or theirs[name]
                    waiting.append(restored[name])
    return restored


def _list_all_edges(package: Package) -> Iterable[Edge]:
    if is_own(package):
        return list_own_edges(package)
    extras = package.get("optional-dependencies", {})
    return [edge for extra in ("", *extras) for edge in list_edges(package, extra)]


def _is_complete(lock: UvLock) -> bool:
    """Tell whether all of a lock can be reached, so that what cannot be reached is needed by nobody."""
    return _reach_own(lock.packages) == lock.packages.keys()


def _reach_own(packages: Mapping[Key, Package]) -> set[Key]:
    own = {key: package for key, package in packages.items() if is_own(package)}
    edges = [edge for package in own.values() for edge in list_own_edges(package)]
    return {*own, *reach(packages, edges)}


def _drop_unneeded(chosen: Mapping[str, str]) -> dict[str, str]:
    needed = {name for name, _ in _reach_own(_parse(chosen.values()))}
    return {name: text for name, text in chosen.items() if name in needed}


def _parse(blocks: Iterable[str]) -> Mapping[Key, Package]:
    return read_lock(write_lock("", blocks)).packages
