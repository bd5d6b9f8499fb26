"""``package-lock.json``: merged package by package, with all that the service needs and nothing else.

No resolver runs, and no ranges of versions are read: a merged lock is taken only if each need in it is met as one of
the two sides met that very need. A lock where that cannot be had is left for lines, and for ``npm install``.
"""

import json
from collections.abc import Iterator

from generators.locks.npm import ROOT, Package, Packages, list_needs, reach, read_lock, without_marks, write_lock
from generators.merging.keyed import Items, merge_items
from generators.merging.newer import rank
from generators.merging.package_json import find_indent, merge_documents
from generators.merging.versions import Versions, agree


def settle_package_lock(versions: Versions) -> Versions:
    """Settle a lock file as a whole; one that would take a resolver is left as it is."""
    try:
        base, ours, theirs = (read_lock(text) for text in (versions.base, versions.ours, versions.theirs))
        # What is there though nothing needs it, such as a workspace, would be lost.
        if reach(ours, ours[ROOT]).keys() != ours.keys():
            return versions
    except (ValueError, KeyError, TypeError):
        return versions
    _, root, _ = merge_documents(base[ROOT], ours[ROOT], theirs[ROOT])
    met = {*list_needs(ours), *list_needs(theirs)}
    for candidate in _list_candidates(base, ours, theirs):
        try:
            merged = reach(candidate, root)
        except KeyError:
            continue
        if met.issuperset(list_needs(merged)):
            return agree(write_lock(merged, find_indent(versions.ours)))
    return versions


def _list_candidates(base: Packages, ours: Packages, theirs: Packages) -> Iterator[Packages]:
    """Give locks that may do, the best first: what each side did, then what one side dropped, then one side's own."""
    items = merge_items(_write(base), _write(ours), _write(theirs), _settle_package)
    merged: Packages = {place: json.loads(item.ours) for place, item in items.items() if item.ours}
    yield merged
    yield {**ours, **theirs, **merged}
    yield {**ours, **theirs}
    yield {**theirs, **ours}


def _write(packages: Packages) -> Items:
    return {place: json.dumps(without_marks(package)) for place, package in packages.items()}


def _settle_package(versions: Versions) -> Versions:
    """Settle a package that both sides changed: the newer one, and ours where they are equally new."""
    if not versions.ours or not versions.theirs:
        return agree(versions.ours or versions.theirs)
    is_theirs = _find_version(versions.theirs) > _find_version(versions.ours)
    return agree(versions.theirs if is_theirs else versions.ours)


def _find_version(text: str) -> tuple[int, ...]:
    package: Package = json.loads(text)
    return rank(package.get("version", ""))
