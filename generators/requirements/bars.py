"""Bars: lists of fields with bars or spaced slashes between them, as in 'Name | Rating | Birth year'."""

import re

from generators.requirements.passages import Passage
from generators.requirements.types import infer_type, is_known_word
from generators.spec.models import FieldType

_NOTES = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_BAR, _SLASH = re.compile(r"\s?\|\s?"), re.compile(r"\s/\s")
LEAST_PARTS = 3


def part_at_bars(passage: Passage) -> Passage:
    """Put commas in the place of the bars of a list of fields; a choice of values keeps them."""
    notes = _NOTES.sub(lambda found: "x" * len(found[0]), passage.text)
    for sign in (_BAR, _SLASH):
        marks = list(sign.finditer(notes))
        parts = sign.split(_NOTES.sub("", passage.text))
        if len(parts) >= LEAST_PARTS and not re.search(r"[:=]", notes) and _are_fields(parts):
            text = list(passage.text)
            for mark in marks:
                text[mark.start() : mark.end()] = f"{',':<{len(mark[0])}}"
            return Passage(passage.source, "".join(text), passage.places)
    return passage


def _are_fields(parts: list[str]) -> bool:
    """Tell whether most of some words are those that fields are made of; 'paid' and 'open' are as often values."""
    last = [part.lower().split()[-1] for part in parts if part.strip()]
    known = [word for word in last if is_known_word(word) and infer_type(word) is not FieldType.BOOLEAN]
    return len(last) == len(parts) and len(known) * 2 >= len(parts)
