"""Chosen items: an item that is a name and the values that it can have, 'decision: pending, funded or declined'."""

import re

from generators.requirements.attributes import Attributes
from generators.requirements.drafts import name_field
from generators.requirements.findings import FieldDraft
from generators.requirements.nouns import is_plural
from generators.requirements.passages import Passage
from generators.requirements.types import find_type, infer_type, is_known_word
from generators.requirements.values import read_note_values
from generators.spec.models import FieldType

_WORDS = (
    r"(?!(?:(?-i:an?|the|its|each|any|one|and|or|per|see)|(?:from|to|until|in|on|by|at)(?! \w))\b)"
    r"[A-Za-z0-9][\w+-]*(?: (?!or\b|and\b|oder\b)[\w+-]+){0,2}"
)
_SIGN = r"(?:\s?[:=]|\s[-\u2013\u2014])\s"
_NAMED = re.compile(
    rf"(?P<name>[A-Za-z][\w-]*(?: [\w-]+){{0,3}}?){_SIGN}\s?"
    r"(?P<said>(?:(?:can|may|must) be |is )?(?:either|one of|any of|enum|values:?)"
    rf" ?:? ?)?(?P<values>{_WORDS}(?:, ?{_WORDS}){{0,12}}(?P<either>,? (?:or|oder) {_WORDS})?)[. ]*",
    re.IGNORECASE,
)
# 'in review' and 'on hold' are states.
_PLACED = frozenset("in on out under not to at off".split())
# 'reason: none or empty' and 'phone: must be there or …' list nothing.
_NO_VALUE = re.compile(
    r"\b(?:is|are|has|have|must|can|may|should|will|be|null|none|empty|nothing|blank|more|less|later|earlier|zero"
    r"|optional|required|mandatory|unique|nullable|indexed|default|yes|no|true|false|max|min|etc)\b",
    re.IGNORECASE,
)


def read_chosen(item: Passage, *, is_alone: bool = False) -> FieldDraft | None:
    """Read an item that lists the values of one field; None if it is none.

    Args:
        item: The item as a whole.
        is_alone: Whether each item is a field of its own, so that commas alone may part values as well.
    """
    match = _NAMED.fullmatch(item.text)
    if match is None or is_plural(match["name"]) or _NO_VALUE.search(match["values"]):
        return None
    values = read_note_values(re.sub(r",? (?:or|oder) ", ", ", match["values"]))
    if len(values) < 2 or any(map(find_type, values)):
        return None
    is_said = bool(match["said"]) or match["either"] is not None
    if not is_said and (not is_alone or any(_is_field(value) for value in values)):
        return None
    return name_field(match["name"], item, Attributes(type=FieldType.ENUM, values=values))


def _is_field(value: str) -> bool:
    """Tell whether a value may as well be the name of a field, as those of 'address: street, city, zip' are."""
    words = value.lower().split()
    if words[0] in _PLACED:
        return False
    return any(is_known_word(word) and infer_type(word) is not FieldType.BOOLEAN for word in words)
