"""Item flags: items of a list that say something of the field before them, 'a code, unique, a note, optional'."""

import re

from generators.requirements.attributes import Attributes, mend_flags, read_attributes
from generators.requirements.flags import UNIQUE
from generators.requirements.notes import YES_OR_NO
from generators.requirements.types import PURE_TYPE_WORDS
from generators.spec.models import FieldType

_FLAG_WORDS = re.compile(
    r"\b(?:which|that|is|are|be|must|can't|cannot|can|may|should|not|never|always|null|empty|blank|left|out|missing"
    r"|required|mandatory|optional|nullable|unique|default|defaults|to|and|or|"
    r"duplicates?|no|repeat|repeated|set|given|present|it|if|known|any|max|min|primary|business|key|indexed"
    r"|index|shared|available|occurs?|appears?|exists?|twice|once|only|used|taken|assigned|issued|again|more|than"
    r"|second|time"
    r"|two|same|have|has|nobody|no one|else|other|will|does|do|stays?|remains?)\b|[^a-z ]"
)
_UNIQUE_FIRST = re.compile(r"(?:(?:which|that|it) )?(?:(?:is|must be|has to be|should be) )?unique\b")
# 'the season, which can be spring / summer'
_CAN_BE = re.compile(r"(?:which|that) (?:is|are|can be|may be|must be) (?:either |one of )?", re.IGNORECASE)
# 'a label, and no other room may carry the same one'
_UNIQUE_CLAUSE = re.compile(r"(?:and |which |that )?(?:no other|nobody|no one|never)\b")


def read_flags(text: str) -> Attributes | None:
    """Read an item that says something of the one before it, such as 'unique' or 'integer'."""
    words = mend_flags(text).lower().strip(" .!")
    if _CAN_BE.match(words) and (values := read_attributes(_CAN_BE.sub("", text)).values):
        return Attributes(type=FieldType.ENUM, values=values)
    if _UNIQUE_CLAUSE.match(words) and UNIQUE.search(words):
        return Attributes(unique=True)
    if YES_OR_NO.fullmatch(words):
        return Attributes(type=FieldType.BOOLEAN)
    if words.split("(")[0] in PURE_TYPE_WORDS:
        return read_attributes(text)
    flags = read_attributes(text)
    if flags.unique_with and _UNIQUE_FIRST.match(words):
        return flags
    if flags.default is not None:
        return flags if words.startswith("default") else None
    states = any(flag is not None for flag in (flags.required, flags.unique, flags.indexed))
    bare = states and flags.type is None and not flags.values
    return flags if bare and not _FLAG_WORDS.sub("", words).strip() else None
