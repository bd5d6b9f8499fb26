"""Bookkeeping: what became of each generated file, told from the trees alone."""

from collections.abc import Collection, Mapping

from github_app.git.evolution.settling import Merge, Settled
from github_app.git.ledger import Entry, Ledger, State


def keep_ledger(
    merge: Merge, settled: Settled, *, origins: Mapping[str, str], left_out: Collection[str] = ()
) -> Ledger:
    """Tell what became of each generated file.

    Args:
        merge: What was merged.
        settled: What came of it.
        origins: The path that a file had before the generator moved it, by the path that it has now.
        left_out: Paths of files that would have changed.
    """
    in_conflict = {conflict.path for conflict in settled.conflicts}
    entries = []
    for path in sorted(merge.base.keys() | merge.theirs.keys() | set(left_out)):
        place = settled.moves.get(path, path)
        if path in left_out:
            state: State | None = State.LEFT_OUT
        elif in_conflict & {path, place}:
            state = State.CONFLICT
        else:
            state = _judge(merge, settled, path, place, is_moved=path in origins)
        if state is not None:
            origin = origins.get(path, path)
            entries.append(Entry(place, state, "" if origin == place else origin))
    return tuple(sorted(entries, key=lambda entry: entry.path))


def _judge(merge: Merge, settled: Settled, path: str, place: str, *, is_moved: bool) -> State | None:
    """Tell the state of one file that has no conflict; None if nothing happened to it."""
    base, ours, theirs = merge.base.get(path), merge.ours.get(place), merge.theirs.get(path)
    now = settled.leaves.get(place)
    if ours is None:
        return State.ADDED if base is None and now is not None else State.DELETED
    if now is None:
        return State.REMOVED
    if ours == base:
        return State.UPDATED if is_moved or theirs != base else None
    return State.KEPT if now == ours else State.MERGED
