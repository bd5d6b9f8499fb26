"""Trees: what stands at which path, read as one mapping and written as git's directories.

Only directories that something changes in are read and written, however large the repository is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from github_app.git.repository import Repository

_DIRECTORY = "040000"
_LINK = "120000"
_SUBMODULE = "160000"
_KINDS = {_DIRECTORY: "tree", _SUBMODULE: "commit"}


@dataclass(frozen=True, slots=True)
class Leaf:
    """What stands at a path: a file, a link or a submodule.

    Attributes:
        mode: As git writes it, such as ``100644``.
        id: Id of the object; for a submodule, of its commit.
    """

    mode: str
    id: str

    @property
    def is_file(self) -> bool:
        """Whether it has a content of its own that can be merged."""
        return self.mode not in (_LINK, _SUBMODULE)


Leaves = Mapping[str, Leaf]
"""What a tree holds, by path."""


def list_leaves(repository: Repository, tree: str, paths: Iterable[str] = ()) -> dict[str, Leaf]:
    """Give what a tree, or the tree of a commit, holds.

    Args:
        repository: It has the tree, and all trees in it.
        tree: Id of a tree or commit.
        paths: Files, and directories with all that is in them; everything, if there are none.

    Raises:
        GitError: If there is no such tree.
    """
    output = run_literally(repository, "ls-tree", "-r", "-z", "--full-tree", tree, "--", *paths)
    return {path: leaf for path, leaf in _parse(output) if leaf.mode != _DIRECTORY}


def find_files(repository: Repository, tree: str, name: str) -> list[str]:
    """Give the paths of all files of a name; a repository may have very many of other names.

    Args:
        repository: It has the tree, and all trees in it.
        tree: Id of a tree or commit.
        name: Their name, without directories.

    Raises:
        GitError: If there is no such tree.
    """
    output = repository.run("ls-tree", "-r", "-z", "--name-only", "--full-tree", tree)
    end = encode_path(name)
    return [decode_path(path) for path in output.split(b"\0") if path == end or path.endswith(b"/" + end)]


def list_many(repository: Repository, trees: Iterable[str]) -> dict[str, dict[str, Leaf]]:
    """Give what each of several trees holds, by their ids, asked for at once.

    Raises:
        GitError: If one of them is not there.
    """
    listed: dict[str, dict[str, Leaf]] = {tree: {} for tree in trees}
    empty = repository.run("mktree").decode().strip()
    # All that a tree holds is what is removed on the way from it to the empty one.
    pairs = "".join(f"{tree} {empty}\n" for tree in listed)
    output = repository.run("diff-tree", "-r", "-z", "--no-renames", "--stdin", stdin=pairs.encode())
    current: dict[str, Leaf] = {}
    fields = output.split(b"\0")[:-1]
    for about, path in zip(fields[::2], fields[1::2], strict=True):
        *header, entry = about.decode().split("\n")
        if header:
            current = listed[header[-1].split(" ")[0]]
        mode, _, name, _, _ = entry.removeprefix(":").split(" ")
        current[decode_path(path)] = Leaf(mode, name)
    repository.known_trees.update({(None, frozenset(leaves.items())): tree for tree, leaves in listed.items()})
    return listed


def run_literally(repository: Repository, *arguments: str) -> bytes:
    """Run a git command that takes paths, none of which is a pattern."""
    return repository.run(*arguments, variables={"GIT_LITERAL_PATHSPECS": "1"})


def _parse(output: bytes) -> Iterable[tuple[str, Leaf]]:
    for line in output.split(b"\0")[:-1]:
        about, _, path = line.partition(b"\t")
        mode, _, name = about.decode().split(" ")
        yield decode_path(path), Leaf(mode, name)


def decode_path(path: bytes) -> str:
    """Give a path as text; bytes that are no text come back as the same bytes."""
    return path.decode("utf-8", "surrogateescape")


def encode_path(path: str) -> bytes:
    """Give the bytes of a path from ``decode_path``."""
    return path.encode("utf-8", "surrogateescape")


@dataclass(slots=True)
class _Directory:
    leaves: dict[str, Leaf] = field(default_factory=dict)
    inner: dict[str, "_Directory"] = field(default_factory=dict)


def write_tree(repository: Repository, changes: Mapping[str, Leaf | None], base: str | None = None) -> str:
    """Write a tree that differs from another in some paths, and give its id; one that is known is not written again.

    Args:
        repository: It need not have the contents of the files.
        changes: What stands at a path now; None for nothing. What was below or above such a path makes room.
        base: Id of the other tree; none is the empty one.

    Raises:
        GitError: If git does not take it.
    """
    key = (base, frozenset(changes.items()))
    if key in repository.known_trees:
        return repository.known_trees[key]
    root = _load(repository, base, changes) if base else _Directory()
    for path, leaf in changes.items():
        if leaf is None:
            _remove(root, path.split("/"))
    for path, leaf in changes.items():
        if leaf is not None:
            _put(root, path.split("/"), leaf)
    tree = _store(repository, root)
    repository.known_trees[key] = tree
    return tree


def _load(repository: Repository, base: str, changes: Iterable[str]) -> _Directory:
    """Read the directories that the changes are in; all others stay what they are, by their ids."""
    parents = {path[:end] for path in changes for end, character in enumerate(path) if character == "/"}
    output = repository.run("ls-tree", "-z", "--full-tree", base)
    if parents:
        output += run_literally(
            repository, "ls-tree", "-z", "-t", "--full-tree", base, "--", *(f"{path}/" for path in sorted(parents))
        )
    root = _Directory()
    for path, leaf in sorted(dict(_parse(output)).items()):
        directory = root
        *above, name = path.split("/")
        for part in above:
            directory = directory.inner[part]
        if leaf.mode == _DIRECTORY and path in parents:
            directory.inner[name] = _Directory()
        else:
            directory.leaves[name] = leaf
    return root


def _remove(root: _Directory, parts: list[str]) -> None:
    directory = root
    for part in parts[:-1]:
        if part not in directory.inner:
            return
        directory = directory.inner[part]
    directory.leaves.pop(parts[-1], None)


def _put(root: _Directory, parts: list[str], leaf: Leaf) -> None:
    directory = root
    for part in parts[:-1]:
        directory.leaves.pop(part, None)
        directory = directory.inner.setdefault(part, _Directory())
    directory.inner.pop(parts[-1], None)
    directory.leaves[parts[-1]] = leaf


def _store(repository: Repository, root: _Directory) -> str:
    """Write the directories from the innermost to the outermost, all of one depth at once."""
    levels: list[list[tuple[_Directory, str]]] = [[(root, "")]]
    while levels[-1]:
        levels.append([(inner, name) for above, _ in levels[-1] for name, inner in above.inner.items()])
    ids: dict[int, str] = {}
    for level in reversed(levels[:-1]):
        listings = [_list_entries(directory, ids) for directory, _ in level]
        written = repository.run("mktree", "-z", "--missing", "--batch", stdin=b"".join(listings)).decode().split()
        ids |= {id(directory): name for (directory, _), name in zip(level, written, strict=True)}
    return ids[id(root)]


def _list_entries(directory: _Directory, ids: Mapping[int, str]) -> bytes:
    entries = dict(directory.leaves)
    # A directory without anything in it is none for git.
    entries |= {name: Leaf(_DIRECTORY, ids[id(inner)]) for name, inner in directory.inner.items() if _holds(inner)}
    lines = (
        f"{leaf.mode} {_KINDS.get(leaf.mode, 'blob')} {leaf.id}\t".encode() + encode_path(name) + b"\0"
        for name, leaf in entries.items()
    )
    return b"".join(lines) + b"\0"


def _holds(directory: _Directory) -> bool:
    return bool(directory.leaves) or any(map(_holds, directory.inner.values()))
