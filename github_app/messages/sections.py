"""Sections: a text of GitHub's length at most, whatever there is to say.

When a text is too long, whole sections give way to their short form: the more important one has its room first.
"""

from collections.abc import Sequence
from dataclasses import dataclass

MAX_CHARACTERS = 65_536
"""GitHub's limit for the text of an issue, a pull request or a comment."""

LIMIT = MAX_CHARACTERS - 1_024
"""What we write at most: GitHub counts in ways of its own (line ends, characters beyond the basic plane)."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a text.

    Attributes:
        text: The part, Markdown; empty if there is nothing to say.
        short: What stands in its place if there is no room; may be empty.
        weight: How important it is; the highest has its room first.
    """

    text: str
    short: str = ""
    weight: int = 0


def join_sections(sections: Sequence[Section], limit: int = LIMIT) -> str:
    """Give all sections as one text within the limit, which is in UTF-16 units, as GitHub's own editor counts."""
    texts = [section.short for section in sections]
    # From the most important down, so that one section that is far too long does not cost all others their room.
    for place in sorted(range(len(sections)), key=lambda place: -sections[place].weight):
        grown = [*texts[:place], sections[place].text, *texts[place + 1 :]]
        if measure(_glue(grown)) <= limit:
            texts = grown
    return _glue(texts)


def measure(text: str) -> int:
    """Give the length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def _glue(texts: Sequence[str]) -> str:
    return "\n\n".join(text for text in texts if text) + "\n"
