"""Frame: one way of its own in which people say what a thing has, and what it says in plain words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """A pattern and, by the names of its groups, what stands in their place instead.

    The words may hold what other groups matched, as ``{thing}``; a group without any text is where they are put in.
    """

    pattern: re.Pattern[str]
    words: Mapping[str, str]


def frame(pattern: str, **words: str) -> Frame:
    """Give a frame whose pattern knows no case and in which lines begin and end."""
    return Frame(re.compile(pattern, re.IGNORECASE | re.MULTILINE), words)
