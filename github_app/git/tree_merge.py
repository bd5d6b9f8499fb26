"""The merge of trees, by git itself: what it can decide is in the tree that comes of it, the rest is told by stages."""

from collections.abc import Mapping
from dataclasses import dataclass

from github_app.git.importing import Signature
from github_app.git.repository import Repository
from github_app.git.trees import Leaf, decode_path

_NOBODY = Signature("Pullwright", "pullwright@invalid", 0)
# What people move together moves together with what is generated beside it.
_CONFIG = ("-c", "merge.directoryRenames=true", "-c", "merge.renames=true", "-c", "merge.conflictStyle=merge")

Stages = Mapping[int, Leaf]
"""What the sides of a conflict have at a path: 1 the base, 2 ours, 3 theirs."""


@dataclass(frozen=True, slots=True)
class TreeMerge:
    """What git made of three trees.

    Attributes:
        tree: The merged tree; where there is a conflict, with whatever git left there.
        conflicts: The sides of each path that git could not decide about.
        groups: The paths that one conflict is about, where it is about several.
    """

    tree: str
    conflicts: Mapping[str, Stages]
    groups: tuple[tuple[str, ...], ...]


def merge_trees(repository: Repository, base: str, ours: str, theirs: str) -> TreeMerge:
    """Merge two trees that came of a third.

    Raises:
        GitError: If git fails at it.
    """
    # git finds the base of a merge in the history; before 2.40 it cannot be told in another way.
    root = repository.commit_tree(base, (), "base", _NOBODY)
    sides = [repository.commit_tree(tree, (root,), name, _NOBODY) for name, tree in (("o", ours), ("t", theirs))]
    output = repository.run(*_CONFIG, "merge-tree", "--write-tree", "-z", *sides, statuses=(0, 1))
    return _parse(output)


def find_renames(repository: Repository, before: str, after: str) -> dict[str, str]:
    """Give the paths that files of one tree have in another, where they are no more where they were.

    Raises:
        GitError: If git fails at it.
    """
    output = repository.run(
        "diff-tree",
        "-r",
        "-z",
        "--name-status",
        "--find-renames",
        "--no-rename-empty",
        "--diff-filter=R",
        before,
        after,
    )
    fields = [decode_path(field) for field in output.split(b"\0")[:-1]]
    return dict(zip(fields[1::3], fields[2::3], strict=True))


def _parse(output: bytes) -> TreeMerge:
    fields = iter(output.split(b"\0"))
    tree = next(fields).decode()
    conflicts: dict[str, dict[int, Leaf]] = {}
    for line in fields:
        if not line:
            break
        about, _, path = line.partition(b"\t")
        mode, name, stage = about.decode().split(" ")
        conflicts.setdefault(decode_path(path), {})[int(stage)] = Leaf(mode, name)
    groups = []
    for count in fields:
        if not count.isdigit():
            break
        paths = tuple(decode_path(next(fields)) for _ in range(int(count)))
        kind, _ = next(fields), next(fields)
        if kind.startswith(b"CONFLICT") and len(paths) > 1:
            groups.append(paths)
    return TreeMerge(tree, conflicts, tuple(groups))
