"""Outline numbers: lines such as '1.1 street' and '2 Unit' as the nested items that their numbers make them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from string import ascii_lowercase

from generators.requirements.lines import clean
from generators.requirements.passages import Passage

_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?P<end>[.)]?)[ \t]+(?=[^\W\d])")
_LETTER = re.compile(r"\(?(?P<letter>[A-Za-z])\)\s")
LEAST_LETTERS = 2
MAX_ITEM = 100
"""Characters of an item of an outline that is none of its paragraphs."""
LEAST_LINES = 3
"""Lines with a number that make a paragraph an outline, where no list says so."""


@dataclass(slots=True)
class NumberedItem:
    """An item with its depth below the first of its outline."""

    depth: int
    lines: list[Passage] = field(default_factory=list)


def drop_number(line: Passage) -> Passage:
    """Drop the number that a heading has in an outline."""
    match = _NUMBER.match(line.text)
    return line.cut(match.end()) if match else line


def split_items(lines: Sequence[Passage], *, is_item: bool) -> list[NumberedItem] | None:
    """Give the items of lines with the numbers of an outline; None if they have none.

    Args:
        lines: Those of a paragraph or of an item of a list, without its own marker.
        is_item: Whether they are those of an item, below which the numbers have two parts or more.
    """
    numbers = [_NUMBER.match(line.text) for line in lines]
    found = [match["number"] for match in numbers if match]
    if sum(map(_is_sentence, lines)) * 2 > len(lines):
        return None
    if not _are_counted(found, is_item=is_item) or (not is_item and numbers[0] is None):
        return None
    items: list[NumberedItem] = []
    for line, match in zip(lines, numbers, strict=True):
        if match or not items:
            depth = match["number"].count(".") if match else 0
            items.append(NumberedItem(depth))
        items[-1].lines.append(line.cut(match.end()) if match else line)
    return items


def split_letters(lines: Sequence[Passage]) -> list[NumberedItem] | None:
    """Give the items of lines that begin with 'a)', 'b)' and so on; None if they do not."""
    letters = [_LETTER.match(line.text) for line in lines]
    if len(lines) < LEAST_LETTERS or not all(letters) or any(map(_is_sentence, lines)):
        return None
    if "".join(match["letter"].lower() for match in letters if match) != ascii_lowercase[: len(lines)]:
        return None
    return [NumberedItem(0, [clean(line)]) for line in lines]


def _is_sentence(line: Passage) -> bool:
    """Tell whether a line is prose: people number paragraphs, too."""
    return len(line.text) > MAX_ITEM or line.text.rstrip().endswith(".")


def _are_counted(found: Sequence[str], *, is_item: bool) -> bool:
    """Tell whether some numbers count: '1.1' is followed by '1.2', '2' or '1.1.1', and '1.5 litres' by nothing."""
    dotted = [number for number in found if "." in number]
    if not dotted or (not is_item and len(found) < LEAST_LINES):
        return False
    counts = [[int(part) for part in number.split(".")] for number in found]
    if counts[0][-1] > 1 and not (is_item and len(counts) == 1):
        return False
    return all(second == [*first, 1] or _is_next(first, second) for first, second in pairwise(counts))


def _is_next(first: Sequence[int], second: Sequence[int]) -> bool:
    """Tell whether a number is the next one of its level, or of one above."""
    last = len(second) - 1
    return len(second) <= len(first) and list(first[:last]) == list(second[:last]) and second[last] == first[last] + 1
