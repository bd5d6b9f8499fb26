"""Versions: one file as three sides have it, and what it means to settle it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Versions:
    """One text in a three-way merge; a side that lacks it has the empty text.

    Attributes:
        base: As it was generated last.
        ours: As it is on the branch, with what people made of it.
        theirs: As it is generated now.
    """

    base: str
    ours: str
    theirs: str

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to be merged: all three say the same."""
        return self.base == self.ours == self.theirs


Settle = Callable[[Versions], Versions]
"""Makes all three versions say the same wherever the structure of the file decides, and leaves the rest as it is.

What is left is for a merge by lines: in one place that is settled, it cannot find a conflict any more.
"""


def leave(versions: Versions) -> Versions:
    """Settle nothing."""
    return versions


def agree(text: str) -> Versions:
    """Give versions that all say the same."""
    return Versions(text, text, text)
