"""The merge of texts, by git itself: what is merged and what conflicts, piece by piece.

The markers that git writes are read here and nowhere else: a file with markers in it never leaves this module.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generators.merging.touching import merge_touching
from generators.merging.versions import Versions
from github_app.git.runner import Runner

_CONFIG = ("-c", "merge.conflictStyle=merge")
_MARKER = 64
_ANY_CONFLICTS = range(128)
"""git ends with the number of conflicts, or with more than that if it cannot do it at all."""


@dataclass(frozen=True, slots=True)
class Hunk:
    """A piece that both sides changed, each in its own way."""

    ours: str
    theirs: str


Piece = str | Hunk
"""A part of a merged text: agreed upon, or not."""


def merge_texts(runner: Runner, versions: Versions) -> tuple[Piece, ...]:
    """Merge a text line by line.

    Raises:
        GitError: If git fails at it.
    """
    if versions.theirs in (versions.ours, versions.base):
        return (versions.ours,)
    if versions.ours == versions.base:
        return (versions.theirs,)
    refined = (piece for part in _merge(runner, versions, "--diff3") for piece in _refine(runner, part))
    return tuple(piece for piece in refined if piece)


def _refine(runner: Runner, part: str | Versions) -> Iterator[Piece]:
    """Take out of a conflict what is none: edits that only touch, and lines that both sides have."""
    if isinstance(part, str):
        yield part
        return
    touching = merge_touching(part)
    if touching is not None:
        yield touching
        return
    for piece in _merge(runner, part):
        yield piece if isinstance(piece, str) else Hunk(piece.ours, piece.theirs)


def _merge(runner: Runner, versions: Versions, *options: str) -> Iterator[str | Versions]:
    """Have git merge texts; its conflicts have a base where the options ask for it."""
    size = _choose_size(versions)
    with tempfile.TemporaryDirectory(prefix="pullwright-") as name:
        directory = Path(name)
        for side in ("base", "ours", "theirs"):
            text: str = getattr(versions, side)
            (directory / side).write_bytes(text.encode("utf-8", "surrogateescape"))
        arguments = ["merge-file", "-p", "-q", *options, f"--marker-size={size}", "ours", "base", "theirs"]
        output = runner.run(directory, [*_CONFIG, *arguments], statuses=_ANY_CONFLICTS)
    return _parse(output.decode("utf-8", "surrogateescape"), size)


def _choose_size(versions: Versions) -> int:
    size = _MARKER
    while any(sign * size in text for sign in "<|=>" for text in (versions.base, versions.ours, versions.theirs)):
        size *= 2
    return size


def _parse(text: str, size: int) -> Iterator[str | Versions]:
    r"""Give the pieces between markers. A line ends with ``\n`` alone, whatever else Python takes for its end."""
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1].removesuffix("\n")
    sides: dict[str, list[str]] = {"": []}
    side = ""
    for line in lines:
        marker = line[:1] if line[:size] == line[:1] * size and line[:1] in "<|=>" else ""
        if marker == ">":
            yield Versions(*("".join(sides.get(key, ())) for key in "|<="))
            sides, side = {"": []}, ""
        elif marker:
            if marker == "<":
                yield "".join(sides[""])
            side = marker
            sides[side] = []
        else:
            sides[side].append(line)
    yield "".join(sides[""])
