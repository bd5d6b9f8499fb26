"""The ledger: what an evolution did with each file of a service, and where people and the generator disagree."""

from dataclasses import dataclass
from enum import StrEnum


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
        path: The file's path in the repository.
        state: What became of it.
    """

    path: str
    state: State


@dataclass(frozen=True, slots=True)
class Conflict:
    """One place of a file that people and the generator both changed.

    Attributes:
        path: The file's path in the repository.
        line: Where the place begins in the file on the branch, from 1; an empty place lies before this line.
        ours: The lines as they are on the branch; empty where people deleted them.
        theirs: The lines as the generator made them; empty where it has none.
    """

    path: str
    line: int
    ours: str
    theirs: str
