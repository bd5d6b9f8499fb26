"""Values: closed lists of what a field can be, 'a | b', 'one of a, b or c', 'enum(a, b)'."""

import re

from generators.requirements.flags import OPTIONAL, REQUIRED, UNIQUE
from generators.requirements.types import PURE_TYPE_WORDS, find_type
from generators.spec import names
from generators.spec.models import FieldType

NUMBERS = (FieldType.INTEGER, FieldType.DECIMAL, FieldType.FLOAT)

_CHOICE = re.compile(
    r"^(?:is |are |being |which is |that is |can be |may be |must be |will be |as |it is )*"
    r"(?:(?:either|any|one)(?: (?:of|out of))?(?: the following| these)?|enum(?:eration)?|values?|options?|choices?"
    r"|possible values|allowed)?"
    r"\s*[:=]?\s*[(\[{<]?(?P<values>.+?)[)\]}>]?$",
    re.IGNORECASE,
)

_VALUE = re.compile(r"[\"']?(?P<value>[A-Za-z0-9][\w .+/-]{0,40}?)[\"']?")

_EXAMPLE = re.compile(
    r"^(?:e\.?g\.?|i\.e\.|for example|such as|like|ex\.?|see|in(?! \w+,)|as|from|max|min|default)\b", re.IGNORECASE
)

_DEFAULT_PART = re.compile(r"\s*default(?:s to)?[ :=]", re.IGNORECASE)


# 'inquiry > confirmed > cancelled' are the states in their order.
_STEPS = re.compile(r"(?<=\w) ?> ?(?=\w)|(?<=\w) ?(?:->|\u2192) ?(?=\w[\w ]*(?:->|\u2192|$))")


def read_values(text: str) -> tuple[str, ...]:
    """Read a closed list of values: ``a | b``, ``a / b``, ``one of a, b or c``, ``enum(a, b)``; empty if it is none."""
    text = text.strip(" .;")
    if len(_STEPS.findall(text)) > 1:
        text = _STEPS.sub(" | ", text)
    if _EXAMPLE.match(text) or len(text) > 500:
        return ()
    named = re.match(
        r"^(?:enum|one of|either|any of|values?:|options?:|possible values|allowed values|choice)", text, re.IGNORECASE
    )
    enum = re.search(r"\benum(?:eration)?\s?[(\[{:<]\s?(?P<values>[^()\[\]{}<>]{1,400})[)\]}>]?", text, re.IGNORECASE)
    if enum:
        return _split_values(enum["values"])
    match = _CHOICE.match(text)
    if not match:
        return ()
    found = _split_values(match["values"])
    if len(found) < 2:
        return ()
    if named or re.search(r"\s?[|/]\s?|\bor\b", match["values"]):
        return () if _are_flags(found) else found
    return ()


# Behind the values in brackets: '… or closed - open by default'.
_BY_DEFAULT = re.compile(r"(?:[,;]|\s[-\u2013])\s*[\w ]{1,30} (?:by default|is (?:the )?default)$", re.IGNORECASE)


def read_note_values(text: str) -> tuple[str, ...]:
    """Read the values in a note in brackets, where a comma is enough: ``(requested, confirmed, seated)``."""
    text = _BY_DEFAULT.sub("", text)
    stated = read_values(text)
    either = re.fullmatch(r"(\w+) or (\w+)", text.strip())
    if either and not stated and not _are_flags((either[1], either[2])):
        # 'in or out' is a choice, too.
        return (either[1], either[2])
    if stated or _EXAMPLE.match(text.strip()):
        return stated
    found = _split_values(text)
    plain = len(found) >= 2 and all(len(value.split()) <= 3 for value in found)
    return found if plain and not _are_flags(found) else ()


def _are_flags(found: tuple[str, ...]) -> bool:
    # 'single, double or suite' is a choice, though 'double' is a type as well.
    types = [v for v in found if find_type(v) or find_type(v.split()[0]) in NUMBERS]
    named_after_a_type = len(found) > 2 and len(types) == 1 and found[0].lower() not in PURE_TYPE_WORDS
    if types and not named_after_a_type and (types[0] == found[0] or len(types) * 2 > len(found)):
        return True
    flags = [v for v in found if REQUIRED.search(v.lower()) or OPTIONAL.search(v.lower()) or UNIQUE.search(v.lower())]
    if any(
        re.match(r"(?:no|not|never|without|\d+ (?:letters?|chars?|characters|digits?))\b", v.lower())
        and " " in v
        # 'ok / not ok' are a choice.
        and v.lower().partition(" ")[2] not in {other.lower() for other in found}
        for v in found
    ):
        return True
    if any(re.search(r"\d+ to \d+|\bby default$", v) for v in found):
        return True
    negations = {v.lower() for v in found} <= {"yes", "no", "y", "n", "not", "true", "false"}
    return bool(flags) or negations or any(re.match(r"(?:max|min|up to|default|at least)\b", v.lower()) for v in found)


def _split_values(text: str) -> tuple[str, ...]:
    by_slash = "/" in text and not re.search(r"\d/\d", text)
    # What stands in brackets keeps its language: '(A1, A2 oder B1)'.
    either = r"\s+(?:or|oder|ou|oppure|o)\s+"
    separator = r"\|" if "|" in text else rf"\s?/\s?|{either}|," if by_slash else rf",|;|{either}|\s+and\s+"
    found: list[str] = []
    for part in re.split(separator, re.sub(r",\s+(?:or|and)\s+", ", ", text)):
        match = _VALUE.fullmatch(names.fold_accents(part.strip(" .'\"")))
        # "a, b, default a" lists two values.
        if not part.strip() or _DEFAULT_PART.match(part):
            continue
        if not match or not names.is_enum_value(match["value"]) or len(match["value"].split()) > 4:
            return ()
        if match["value"].lower() not in (value.lower() for value in found):
            found.append(match["value"])
    return tuple(found)
