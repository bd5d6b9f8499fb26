"""The ledger: what an evolution did with each file of a service, and where people and the generator disagree."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class State(StrEnum):
    """What became of one file."""

    ADDED = "added"
    """The service has it from now on."""

    UPDATED = "updated"
    """Nobody had edited it, so that it is what the generator made."""

    REMOVED = "removed"
    """Nobody had edited it, and the service needs it no more."""

    MERGED = "merged"
    """What people wrote and what the generator made are both in it."""

    KEPT = "kept"
    """It stays as people wrote it."""

    CONFLICT = "conflict"
    """People and the generator changed the same lines; those are as people wrote them, all others are merged."""

    DELETED = "deleted"
    """People deleted it, and it stays so."""

    LEFT_OUT = "left-out"
    """It would belong to the service, but could not be delivered."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the ledger.

    Attributes:
        path: The file's path in the repository; of one that is gone, the one that it had.
        state: What became of it.
        origin: The path under which it is or was generated, if that is another one.
    """

    path: str
    state: State
    origin: str = ""

    def write(self) -> dict[str, Any]:
        """Give the JSON form."""
        plain = {"path": self.path, "state": self.state.value}
        return {**plain, "origin": self.origin} if self.origin else plain


Ledger = tuple[Entry, ...]
"""All generated files that changed or differ from what is generated, by path."""


class Reason(StrEnum):
    """Why people and the generator disagree."""

    CONTENT = "content"
    """Both changed the same lines, each in their own way."""

    BINARY = "binary"
    """Both changed a file that has no lines."""

    REMOVED = "removed"
    """People changed a file that is generated no more."""

    IN_THE_WAY = "in-the-way"
    """Something else stands where a file is generated: a directory, a link, a submodule, a name in another case."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One place of a file where the branch keeps what it has, and the generator has something else.

    Attributes:
        path: The file's path in the repository.
        line: Where the place begins in the file on the branch, from 1; an empty place lies before this line. 0 for a
            conflict about the whole file.
        ours: The lines as they are on the branch; empty where people deleted them.
        theirs: The lines as the generator made them; empty where it has none.
        reason: Why it is one.
    """

    path: str
    line: int
    ours: str
    theirs: str
    reason: Reason = Reason.CONTENT

    def write(self) -> dict[str, Any]:
        """Give the JSON form."""
        return {
            "path": self.path,
            "line": self.line,
            "ours": self.ours,
            "theirs": self.theirs,
            "reason": self.reason.value,
        }
