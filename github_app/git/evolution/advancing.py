"""Advancing: the next pristine tree is the last one with the difference between two generations, and nothing else.

Both generations are by the same generator. What its templates brought since the service was generated is in both, and
therefore not in the difference: only what a Change concerns changes.
"""

from github_app.git.evolution.files import Sides, settle_file
from github_app.git.repository import Repository
from github_app.git.trees import Leaf, Leaves


def advance(repository: Repository, pristine: Leaves, before: Leaves, after: Leaves) -> dict[str, Leaf]:
    """Do to a pristine tree what happened between two others.

    A file that only newer templates have is not brought in by a change of it; where they moved on so far that a change
    does not fit, the generator's newer lines are taken.

    Args:
        repository: Where the files are.
        pristine: The tree that was generated last.
        before: What it would be if it were generated now.
        after: What it shall be.

    Raises:
        GitError: If a file cannot be had.
    """
    advanced = dict(pristine)
    both: list[str] = []
    for path in before.keys() | after.keys():
        was, becomes, is_there = before.get(path), after.get(path), pristine.get(path)
        if becomes in (was, is_there):
            continue
        if is_there == was:
            _set(advanced, path, becomes)
        elif becomes is None:
            del advanced[path]
        elif is_there is not None:
            both.append(path)
    return advanced | _merge_files(repository, both, (before, pristine, after))


def _set(leaves: dict[str, Leaf], path: str, leaf: Leaf | None) -> None:
    if leaf is None:
        leaves.pop(path, None)
    else:
        leaves[path] = leaf


def _merge_files(repository: Repository, paths: list[str], sides: tuple[Leaves, Leaves, Leaves]) -> dict[str, Leaf]:
    contents = repository.read_blobs(side[path].id for path in paths for side in sides if path in side)
    merged = []
    for path in paths:
        texts = Sides(*(contents[side[path].id] if path in side else b"" for side in sides))
        merged.append(settle_file(path, texts, repository.runner).choose_theirs() if texts.is_text else texts.theirs)
    blobs = repository.write_blobs(merged)
    after = sides[2]
    return {path: Leaf(after[path].mode, blob) for path, blob in zip(paths, blobs, strict=True)}
