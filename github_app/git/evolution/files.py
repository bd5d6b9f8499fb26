"""Settling of one file that both sides changed: by its structure, by lines, as people format it, by versions.

What is left is a conflict. There the branch keeps what it has; everything else of the file is merged.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generators.merging.newer import choose_newer_lines
from generators.merging.registry import find_settlement
from generators.merging.versions import Settle, Versions
from github_app.git.evolution.line_ends import unify
from github_app.git.ledger import Conflict, Reason
from github_app.git.runner import Runner
from github_app.git.text_merge import Hunk, Piece, merge_texts

_LOOKED_AT = 8_000
"""How far git looks for a zero byte to tell that a file is no text."""

_MAX_SETTLED = 4_000_000
"""Characters: what is longer is no file that people edit, and is merged by lines alone."""

Restyle = Callable[[str, Versions], Versions]
"""Gives the versions of a file with what is generated in the style of the people who reformatted it."""


def keep_style(_path: str, versions: Versions) -> Versions:
    """Leave the style as it is generated."""
    return versions


@dataclass(frozen=True, slots=True)
class Sides:
    """The contents of one file; a side that lacks it has the empty content."""

    base: bytes
    ours: bytes
    theirs: bytes

    @property
    def is_text(self) -> bool:
        """Whether all sides are texts."""
        return not any(b"\0" in content[:_LOOKED_AT] for content in (self.base, self.ours, self.theirs))


@dataclass(frozen=True, slots=True)
class SettledFile:
    """What came of a file.

    Attributes:
        pieces: The merged text with the hunks that are left.
        line_end: How its lines end on the branch.
    """

    pieces: tuple[Piece, ...]
    line_end: str = "\n"

    def choose_ours(self) -> bytes:
        """Give the content with what the branch has in every hunk."""
        return self.choose(lambda hunk: hunk.ours)

    def choose_theirs(self) -> bytes:
        """Give the content with what the generator has in every hunk."""
        return self.choose(lambda hunk: hunk.theirs)

    def choose(self, decide: Callable[[Hunk], str]) -> bytes:
        """Give the content with what is decided for each hunk."""
        text = "".join(decide(piece) if isinstance(piece, Hunk) else piece for piece in self.pieces)
        return (text if self.line_end == "\n" else text.replace("\n", self.line_end)).encode("utf-8", "surrogateescape")

    def list_conflicts(self, path: str) -> list[Conflict]:
        """Give the hunks with the lines where ours stands, in the content that ``choose_ours`` gives."""
        conflicts = []
        line = 1
        for piece in self.pieces:
            if isinstance(piece, Hunk):
                conflicts.append(Conflict(path, line, piece.ours, piece.theirs))
            line += (piece.ours if isinstance(piece, Hunk) else piece).count("\n")
        return conflicts


def settle_file(path: str, sides: Sides, runner: Runner, restyle: Restyle = keep_style) -> SettledFile:
    """Merge the three versions of a text.

    Args:
        path: The file's path: its name tells its kind.
        sides: All texts.
        runner: Starts git.
        restyle: What to try where lines alone give a conflict.

    Raises:
        GitError: If git fails at it.
    """
    decoded = (content.decode("utf-8", "surrogateescape") for content in (sides.base, sides.ours, sides.theirs))
    versions, line_end = unify(Versions(*decoded))
    is_small = max(len(versions.base), len(versions.ours), len(versions.theirs)) <= _MAX_SETTLED
    settle = find_settlement(path, is_conflict=False)
    if settle is not None and is_small:
        versions = settle(versions)
    best = merge_texts(runner, versions)
    for attempt in _list_attempts(path, restyle) if is_small else ():
        if _count(best):
            pieces = merge_texts(runner, attempt(versions))
            best = pieces if _count(pieces) < _count(best) else best
    return SettledFile(tuple(_settle_versions(piece) for piece in best), line_end)


def _list_attempts(path: str, restyle: Restyle) -> list[Settle]:
    settle = find_settlement(path, is_conflict=True)
    return [*([settle] if settle else []), lambda versions: restyle(path, versions)]


def _count(pieces: Sequence[Piece]) -> int:
    return sum(isinstance(piece, Hunk) for piece in pieces)


def _settle_versions(piece: Piece) -> Piece:
    chosen = choose_newer_lines(piece.ours, piece.theirs) if isinstance(piece, Hunk) else None
    return piece if chosen is None else chosen


def keep_binary(path: str) -> Conflict:
    """Give the conflict about a file that has no lines: the branch keeps it as it is."""
    return Conflict(path, 0, "", "", Reason.BINARY)
