"""What a reader is: it reads one form of text and reports findings, and says which lines need no second reader."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from generators.requirements.document import Document
from generators.requirements.findings import Finding
from generators.requirements.passages import Passage


@dataclass(slots=True)
class Notebook:
    """What the readers have found so far, in order, and the lines that were read to the end.

    Attributes:
        findings: Everything reported.
        read: Source and offset of each line that is no prose for the readers behind.
        told: By source, from where to where words were read whose statement is understood.
    """

    findings: list[Finding] = field(default_factory=list)
    read: set[tuple[str, int]] = field(default_factory=set)
    told: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def claim(self, line: Passage) -> None:
        """Say that a line was read to the end."""
        if line.places:
            self.read.add((line.source.name, line.places[0]))

    def tell(self, words: Passage) -> None:
        """Say that the statement that some words make is understood."""
        self.told.setdefault(words.source.name, []).append((words.places[0], words.places[-1]))

    def blank_told(self, passage: Passage) -> Passage:
        """Give a passage with blanks for the words that make such statements."""
        text = passage.text
        for first, last in self.told.get(passage.source.name, ()):
            start, end = bisect_left(passage.places, first), bisect_right(passage.places, last)
            text = text[:start] + _blank(end - start) + text[end:]
        return Passage(passage.source, text, passage.places)

    def split_untold(self, passage: Passage) -> Iterator[Passage]:
        """Give the parts of a passage between the words that make such statements."""
        start = 0
        for first, last in sorted(self.told.get(passage.source.name, ())):
            end, behind = bisect_left(passage.places, first), bisect_right(passage.places, last)
            if end == behind:
                continue
            if part := passage.cut(start, end):
                yield part
            start = max(start, behind)
        if part := passage.cut(start):
            yield part

    def is_read(self, line: Passage) -> bool:
        """Tell whether a reader has claimed a line."""
        return bool(line.places) and (line.source.name, line.places[0]) in self.read

    def has_read(self, lines: Sequence[Passage]) -> bool:
        """Tell whether a reader has claimed a block, by its last line."""
        last = next((line for line in reversed(lines) if line), None)
        return last is not None and self.is_read(last)


def _blank(length: int) -> str:
    """Give a gap that begins with a mark, so that what follows goes on about something else."""
    return "." + " " * (length - 1) if length else ""


class Reader(Protocol):
    """Reads one form of text."""

    def __call__(self, document: Document, notebook: Notebook) -> None:
        """Add what the document holds in this form to the notebook. Never raises."""
        ...
