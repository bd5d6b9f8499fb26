"""Settling: three trees to one. git merges them; what it cannot decide is decided here, and nothing of people is lost.

Only people move files in this merge. What is generated no more is removed here and not by git, which would take it for
moved to a similar new file, and carry the edits of people into that.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generators.merging.registry import find_settlement
from github_app.git.evolution.files import Restyle, Sides, keep_binary, keep_style, settle_file
from github_app.git.ledger import Conflict, Reason
from github_app.git.repository import Repository
from github_app.git.tree_merge import Stages, TreeMerge, find_renames, merge_trees
from github_app.git.trees import Leaf, Leaves, list_leaves, write_tree


@dataclass(frozen=True, slots=True)
class Merge:
    """What is to be merged.

    Attributes:
        base: What was generated last.
        ours: What is on the branch: what was generated, and what people have beside it.
        theirs: What is generated now.
    """

    base: Leaves
    ours: Leaves
    theirs: Leaves


@dataclass(slots=True)
class Settled:
    """What came of a merge.

    Attributes:
        leaves: What is on the branch now.
        moves: Where people have a file that is generated under another path, by the latter.
        conflicts: Where the branch keeps what it has, and the generator has something else.
    """

    leaves: dict[str, Leaf]
    moves: dict[str, str]
    conflicts: list[Conflict] = field(default_factory=list)


def settle_trees(repository: Repository, merge: Merge, restyle: Restyle = keep_style) -> Settled:
    """Merge three trees and decide about all that git cannot.

    Raises:
        GitError: If git fails at it.
    """
    removed = {path: leaf for path, leaf in merge.base.items() if path not in merge.theirs}
    base, ours, theirs = (
        write_tree(repository, leaves) for leaves in (merge.base, merge.ours, {**removed, **merge.theirs})
    )
    merged = merge_trees(repository, base, ours, theirs)
    settled = Settled(list_leaves(repository, merged.tree), _find_moves(repository, merge, base, ours))
    files = [*_keep_ours(settled, merge, merged), *_list_structured(merge, merged)]
    _settle_files(repository, settled, files, restyle)
    _remove(settled, removed)
    _clear_the_way(settled, merge)
    settled.conflicts.sort(key=lambda conflict: (conflict.path, conflict.line))
    return settled


def _find_moves(repository: Repository, merge: Merge, base: str, ours: str) -> dict[str, str]:
    """Tell where people moved what was generated, as git sees it."""
    if merge.base.keys() <= merge.ours.keys():
        return {}
    return find_renames(repository, base, ours)


def _keep_ours(settled: Settled, merge: Merge, merged: TreeMerge) -> Iterator[tuple[str, Stages]]:
    """Let every path that git could not decide about be what it is on the branch; give those that are files on both.

    Deleted by people is what stays deleted; what git put aside under a name of its own is not on the branch either.
    """
    paths = {*merged.conflicts, *(path for group in merged.groups for path in group)}
    for path in paths:
        settled.leaves.pop(path, None)
        if path in merge.ours:
            settled.leaves[path] = merge.ours[path]
        stages = merged.conflicts.get(path, {})
        if {2, 3} <= stages.keys() and all(leaf.is_file for leaf in stages.values()):
            yield path, stages


def _list_structured(merge: Merge, merged: TreeMerge) -> Iterator[tuple[str, Stages]]:
    """Give the files whose structure says more than their lines do, though lines alone may have merged well."""
    for path in merge.base.keys() & merge.ours.keys() & merge.theirs.keys() - merged.conflicts.keys():
        stages = {1: merge.base[path], 2: merge.ours[path], 3: merge.theirs[path]}
        is_changed_twice = len({leaf.id for leaf in stages.values()}) == len(stages)
        is_structured = find_settlement(path, is_conflict=False) is not None
        if is_changed_twice and is_structured and all(leaf.is_file for leaf in stages.values()):
            yield path, stages


def _settle_files(
    repository: Repository, settled: Settled, files: Iterable[tuple[str, Stages]], restyle: Restyle
) -> None:
    files = sorted(files, key=lambda file: file[0])
    contents = repository.read_blobs(leaf.id for _, stages in files for leaf in stages.values())
    written: dict[str, bytes] = {}
    for path, stages in files:
        base = contents[stages[1].id] if 1 in stages else b""
        sides = Sides(base, contents[stages[2].id], contents[stages[3].id])
        if sides.is_text:
            file = settle_file(path, sides, repository.runner, restyle)
            settled.conflicts += file.list_conflicts(path)
            written[path] = file.choose_ours()
        else:
            settled.conflicts.append(keep_binary(path))
            written[path] = sides.ours
    blobs = repository.write_blobs(list(written.values()))
    for (path, stages), blob in zip(files, blobs, strict=True):
        settled.leaves[path] = Leaf(_merge_modes(stages), blob)


def _merge_modes(stages: Stages) -> str:
    is_ours_changed = 1 not in stages or stages[2].mode != stages[1].mode
    return stages[2].mode if is_ours_changed else stages[3].mode


def _remove(settled: Settled, removed: Leaves) -> None:
    """Take away what is generated no more; what people changed of it stays, and is said so."""
    for path, leaf in removed.items():
        place = settled.moves.get(path, path)
        there = settled.leaves.get(place)
        if there is None:
            continue
        if there == leaf:
            del settled.leaves[place]
        else:
            settled.conflicts.append(Conflict(place, 0, "", "", Reason.REMOVED))


def _clear_the_way(settled: Settled, merge: Merge) -> None:
    """Leave out what is generated where the branch has something else, and say so."""
    spellings: dict[str, set[str]] = {}
    for path in settled.leaves.keys() & merge.ours.keys():
        for part in _list_parts(path):
            spellings.setdefault(part.casefold(), set()).add(part)
    moved = _find_moved_along(settled, merge)
    for path, leaf in sorted(merge.theirs.items()):
        ours = merge.ours.get(path)
        if ours is None and path not in merge.base:
            place = moved.get(path, path)
            is_misspelt = any(part not in spellings.get(part.casefold(), {part}) for part in _list_parts(place))
            if place not in settled.leaves or is_misspelt or _stands_on_file(place, merge.ours):
                settled.leaves.pop(place, None)
                settled.conflicts.append(Conflict(path, 0, "", "", Reason.IN_THE_WAY))
            elif place != path:
                settled.moves[path] = place
        elif ours is not None and not ours.is_file and leaf != merge.base.get(path) and leaf != ours:
            settled.conflicts.append(Conflict(path, 0, "", "", Reason.IN_THE_WAY))


def _find_moved_along(settled: Settled, merge: Merge) -> dict[str, str]:
    """Tell where git put new files of a directory that people moved."""
    new = {path: leaf for path, leaf in merge.theirs.items() if path not in merge.base and path not in settled.leaves}
    places = {
        (_name(path), leaf.id): path
        for path, leaf in settled.leaves.items()
        if path not in merge.ours and path not in merge.theirs
    }
    return {path: places[_name(path), leaf.id] for path, leaf in new.items() if (_name(path), leaf.id) in places}


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _list_parts(path: str) -> list[str]:
    """Give a path and all directories above it."""
    parts = path.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]


def _stands_on_file(path: str, leaves: Mapping[str, Leaf]) -> bool:
    return any(part in leaves for part in _list_parts(path)[:-1])
