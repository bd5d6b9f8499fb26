"""Edits that touch: lines beside each other that two sides changed, which a merge by lines calls a conflict.

Edits of different lines go together. Which of two comes first has to be told by the lines alone: where both put new
lines in one place, nobody but a person can tell.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from generators.merging.versions import Versions

MAX_LINES = 500
"""More than people look at in one piece; the time that it takes grows by the square."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """Lines from ``start`` to ``end`` that become others."""

    start: int
    end: int
    lines: tuple[str, ...]

    @property
    def is_insertion(self) -> bool:
        """Whether no line is changed by it."""
        return self.start == self.end

    @property
    def grows(self) -> bool:
        """Whether there are more lines than before, of which nobody knows where they belong."""
        return len(self.lines) > self.end - self.start


def merge_touching(versions: Versions) -> str | None:
    """Merge a piece of a text in which no line was changed by both sides; None if one was, or if it is too long."""
    base, ours, theirs = (_split(text) for text in (versions.base, versions.ours, versions.theirs))
    if max(len(base), len(ours), len(theirs)) > MAX_LINES:
        return None
    ours_edits, their_edits = _find_edits(base, ours), _find_edits(base, theirs)
    edits = sorted({*ours_edits, *their_edits}, key=lambda edit: (edit.start, edit.end))
    for first, second in pairwise(edits):
        if second.start < first.end or (second.start == first.end and _is_unclear(first, second)):
            return None
    merged: list[str] = []
    place = 0
    for edit in edits:
        merged += [*base[place : edit.start], *edit.lines]
        place = edit.end
    return "".join((*merged, *base[place:]))


def _is_unclear(first: _Edit, second: _Edit) -> bool:
    """Tell whether two edits that touch both bring lines to the place between them.

    A paragraph of its own stands beside whatever the lines next to it become.
    """
    if first.is_insertion and second.is_insertion:
        return True
    if first.is_insertion:
        return second.grows and bool(first.lines[-1].strip())
    return first.grows and second.is_insertion and bool(second.lines[0].strip())


def _find_edits(base: Sequence[str], side: Sequence[str]) -> set[_Edit]:
    matcher = SequenceMatcher(None, base, side, autojunk=False)
    return {
        _Edit(start, end, tuple(side[first:last]))
        for tag, start, end, first, last in matcher.get_opcodes()
        if tag != "equal"
    }


def _split(text: str) -> list[str]:
    return text.splitlines(keepends=True)
