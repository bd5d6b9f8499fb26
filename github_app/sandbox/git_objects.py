"""Objects of git, read from what its plain commands print."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime

LOG_FORMAT = "%H%x00%T%x00%P%x00%an%x00%ae%x00%cn%x00%aI%x00%B%x01"
"""What ``git log`` is asked for; each commit ends with a character that no message of git holds."""


@dataclass(frozen=True, slots=True)
class TreeEntry:
    """One entry of a directory.

    Attributes:
        kind: Git's word: ``blob``, ``tree``, or ``commit`` for a submodule.
        size: In bytes; 0 for what is not a file.
    """

    name: str
    path: str
    kind: str
    mode: str
    sha: str
    size: int


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit.

    Attributes:
        verified: Whether GitHub made and signed it.
    """

    sha: str
    tree: str
    parents: tuple[str, ...]
    author: str
    email: str
    committer: str
    date: datetime
    message: str
    verified: bool

    @property
    def subject(self) -> str:
        """Give the first line of its message."""
        return self.message.partition("\n")[0]


def read_log(output: str, verified: Container[str]) -> list[Commit]:
    """Read commits from a log in ``LOG_FORMAT``, of which some are known to be verified."""
    commits = []
    for entry in output.split("\x01"):
        if not entry.strip():
            continue
        sha, tree, parents, author, email, committer, date, message = entry.lstrip("\n").split("\0")
        commits.append(
            Commit(
                sha=sha,
                tree=tree,
                parents=tuple(parents.split()),
                author=author,
                email=email,
                committer=committer,
                date=datetime.fromisoformat(date),
                message=message.rstrip("\n"),
                verified=sha in verified,
            )
        )
    return commits


def read_entry(line: str, directory: str) -> TreeEntry:
    """Read one line of ``git ls-tree -l`` of a directory."""
    # "<mode> <kind> <sha> <size>\t<name>", with "-" for the size of what is not a file.
    facts, _, name = line.partition("\t")
    mode, kind, sha, size = facts.split()
    return TreeEntry(
        name=name,
        path=f"{directory}/{name}".lstrip("/"),
        kind=kind,
        mode=mode,
        sha=sha,
        size=0 if size == "-" else int(size),
    )
