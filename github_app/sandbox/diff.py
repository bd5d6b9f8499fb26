"""Diffs: git's unified diff, taken apart for pages, for lists of files and for comments on lines."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_FOLDED_LINES = 400
_FOLDED_NAMES = ("uv.lock", "package-lock.json", "go.sum")
_SIGNS = {"added": "+", "deleted": "-", "context": " ", "hunk": "", "note": "\\ "}


@dataclass(frozen=True, slots=True)
class DiffLine:
    """One line: ``kind`` is ``added``, ``deleted``, ``context``, ``hunk`` or ``note``; numbers where it has them."""

    kind: str
    text: str
    old: int | None = None
    new: int | None = None


@dataclass(slots=True)
class FileDiff:
    """What changes in one file.

    Attributes:
        path: Its name, after a renaming the new one.
        status: ``added``, ``deleted``, ``renamed`` or ``modified``.
        before: Its name before a renaming.
    """

    path: str
    status: str = "modified"
    before: str | None = None
    lines: list[DiffLine] = field(default_factory=list)

    @property
    def added(self) -> int:
        """Count added lines."""
        return sum(line.kind == "added" for line in self.lines)

    @property
    def deleted(self) -> int:
        """Count deleted lines."""
        return sum(line.kind == "deleted" for line in self.lines)

    @property
    def is_folded(self) -> bool:
        """Say whether the file is too long, or too dull, to be shown unasked."""
        return len(self.lines) > _FOLDED_LINES or self.path.endswith(_FOLDED_NAMES)

    def has_line(self, number: int) -> bool:
        """Say whether a line of the new file is part of the diff: only there comments can stand."""
        return any(line.new == number for line in self.lines)

    def cut_hunk(self, last: int) -> tuple[DiffLine, ...]:
        """Give the hunk that a line of the new file is part of, from its head to that line."""
        hunk: list[DiffLine] = []
        for line in self.lines:
            if line.kind == "hunk":
                hunk = []
            hunk.append(line)
            if line.new == last:
                break
        return tuple(hunk)

    def follow(self, number: int) -> int | None:
        """Give where a line of the old file is in the new one; None if it was changed or deleted."""
        shift = 0
        for line in self.lines:
            if line.old == number:
                return line.new
            if line.old is not None and line.old > number:
                break
            shift += {"added": 1, "deleted": -1}.get(line.kind, 0)
        return number + shift


def write_lines(lines: Iterable[DiffLine]) -> str:
    """Write lines of hunks as git does."""
    return "\n".join(_SIGNS[line.kind] + line.text for line in lines)


def parse_diff(text: str) -> list[FileDiff]:
    """Take a unified diff apart, file by file, in its order."""
    files: list[FileDiff] = []
    # Not splitlines(), which also breaks at characters that may stand inside a line.
    lines = iter(text.split("\n"))
    for line in lines:
        if line.startswith("diff --git "):
            files.append(FileDiff(path=_read_name(line.removeprefix("diff --git "))))
        elif hunk := _HUNK.match(line):
            files[-1].lines.append(DiffLine("hunk", line))
            files[-1].lines.extend(_read_hunk(lines, hunk))
        elif line.startswith("\\ "):
            # "No newline at end of file", behind the last line of a hunk.
            files[-1].lines.append(DiffLine("note", line[2:]))
        elif files:
            _read_header(files[-1], line)
    return files


def _read_name(sides: str) -> str:
    # "a/name b/name": both halves are the same, except where a file was renamed, which a later line says.
    return sides[2 : (len(sides) - 1) // 2]


def _read_header(file: FileDiff, line: str) -> None:
    if line.startswith("rename from "):
        file.before = line.removeprefix("rename from ")
    elif line.startswith("rename to "):
        file.path, file.status = line.removeprefix("rename to "), "renamed"
    elif line.startswith("new file"):
        file.status = "added"
    elif line.startswith("deleted file"):
        file.status = "deleted"
    elif line.startswith("Binary files"):
        file.lines.append(DiffLine("note", "Binary file"))


def _read_hunk(lines: Iterator[str], hunk: re.Match[str]) -> Iterator[DiffLine]:
    old, new = int(hunk[1]), int(hunk[3])
    old_end, new_end = old + int(hunk[2] or 1), new + int(hunk[4] or 1)
    while old < old_end or new < new_end:
        line = next(lines)
        text = line[1:]
        if line.startswith("+"):
            yield DiffLine("added", text, new=new)
            new += 1
        elif line.startswith("-"):
            yield DiffLine("deleted", text, old=old)
            old += 1
        elif line.startswith("\\"):
            yield DiffLine("note", text.strip())
        else:
            yield DiffLine("context", text, old=old, new=new)
            old, new = old + 1, new + 1
