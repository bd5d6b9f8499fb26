"""Checklists: lists whose boxes nobody ticks because they are still to be done, unlike those that offer a choice."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from generators.requirements.headings import find_topic

if TYPE_CHECKING:
    from generators.requirements.document import Block

CHECKLIST = re.compile(
    r"\b(?:acceptance|criteria|requirements?|tasks?|to-?dos?|definition of done|must haves?)\b", re.IGNORECASE
)
"""What stands over lists whose boxes are ticked when the work is done, and not to choose something."""

_FIELD = re.compile(
    r"(?:\(|: ?)(?:[^():]*\b)?(?:string|text|int(?:eger)?|number|decimal|bool(?:ean)?|date(?:time)?|timestamp|uuid"
    r"|float"
    r"|enum|required|unique|optional)\b",
    re.IGNORECASE,
)
MIN_FIELDS = 2
"""Items that describe fields, in a list that is no choice between options."""


def settle_boxes(blocks: Iterable["Block"]) -> Iterator["Block"]:
    """Take the boxes of a list for steps where none is ticked and its items describe fields."""
    lead = ""
    for is_item, group in groupby(blocks, key=lambda block: block.kind == "item"):
        run = list(group)
        if is_item and _is_to_do(run, lead):
            run = [replace(block, checked=None) for block in run]
        lead = run[-1].text if run[-1].lines else ""
        yield from run


def _is_to_do(items: list["Block"], lead: str) -> bool:
    if any(item.checked for item in items) or not any(item.checked is False for item in items):
        return False
    if find_topic(lead) or find_topic(items[0].heading):
        return False
    return sum(_FIELD.search(item.text) is not None for item in items) >= MIN_FIELDS
