"""Attributes: what stands behind a field's name: its type, values, bounds, and whether it is required or unique."""

import re
from dataclasses import dataclass

from generators.requirements.bounds import drop_bounds, find_bounds, find_range
from generators.requirements.findings import FieldFacts
from generators.requirements.flags import OPTIONAL, REQUIRED, UNIQUE
from generators.requirements.spelling import mend_spelling
from generators.requirements.types import PURE_TYPE_WORDS, STATED_TYPE, StatedType, find_type, read_type
from generators.requirements.values import NUMBERS, read_values
from generators.spec import names
from generators.spec.models import FieldType


@dataclass(frozen=True, slots=True)
class Attributes(FieldFacts):
    """What a piece of text says of a field whose name stands elsewhere."""

    @property
    def says_anything(self) -> bool:
        """Tell whether the text stated anything."""
        return self != Attributes()


# 'string!' has to be there; 'unique!' is only said loudly.
_DEMANDED = re.compile(
    r"(?<!unique)(?<!duplicates)(?<!duplicate)(?<!dupes)(?<!dups)(?<!please)(?<!important)(?<!!)\s*!+\s*$"
)
_BANG = re.compile(r"\s*[a-z]\w*(?:\([^()]*\))?!")
_UNIQUE_WITH = re.compile(
    r"(?<!not )\bunique (?:per|within|inside|in (?:each|every|its|the|the same)|for (?:each|every)"
    r"|across (?:each|its))\s+"
    r"(?P<scopes>(?:(?:an?|the|each|every|its|one|same)\s+)*[a-z][\w-]*(?:(?:,?\s+and(?:\s+per)?|\s+per|,\s+per)\s+"
    r"(?:(?:an?|the|each|every|its)\s+)*(?!required|mandatory|optional|not\b|max|min|indexed)[a-z][\w-]*){0,2})"
)
_INDEXED = re.compile(r"(?<!not )\b(?:indexed|with an index)\b")
_DEFAULT = re.compile(r"\bdefaults?(?:\s+(?:is|to|value|of)|\s*[:=])*\s*[\"']?(?P<value>[\w.+-]+)", re.IGNORECASE)
_LENGTH = re.compile(
    r"\b(?:max(?:imum|\.)?(?: length)?(?: of)?|up to|at most)[ :=]*(?P<n>\d{1,5}) ?(?:chars?|characters|letters"
    r"|symbols|long)?\b"
)
_LETTERS = re.compile(r"\d ?(?:letters?|char\w*|digits?|symbols|words)\b")
_REFERENCE = re.compile(
    r"(?:\bfk\b\s*)?(?:->|=>|\u2192|\b(?:references?(?: to)?|refers? to|belongs?[ _]to|foreign key (?:to|of|on)"
    r"|fk(?: to| "
    r"on|:)?"
    r"|ref(?:erence)? to|link to|relation to)|\bref:?(?=\s[A-Z]))"
    r"\s*(?:an? |the |one )?(?P<target>[A-Za-z][A-Za-z0-9_]{0,47})?",
    re.IGNORECASE,
)


MIN_STEPS = 2
"""Arrows that make a chain of states; a single one points to a thing."""


def read_attributes(text: str) -> Attributes:
    """Read what a text says of a field, such as ``string, unique, required`` or ``one of draft / sent``."""
    text = mend_flags(text)
    lower = text.lower()
    required = True if REQUIRED.search(lower) or _DEMANDED.search(lower) or _BANG.match(lower) else None
    if required is None and OPTIONAL.search(lower):
        required = False
    scopes = _UNIQUE_WITH.search(lower)
    unique_with = _list_scopes(scopes["scopes"]) if scopes else ()
    unique = True if UNIQUE.search(lower) and not unique_with else None
    indexed = True if _INDEXED.search(lower) else None
    reference = _REFERENCE.search(text) if text.count("->") + text.count("\u2192") < MIN_STEPS else None
    if reference:
        target = reference["target"] or ""
        return Attributes(required=required, unique=unique, unique_with=unique_with, reference=target)
    values = read_values(_DEFAULT.sub("", text) if "|" in text else text)
    stated = read_type(_drop_flags(text)) if not values else None
    if stated is None and not values:
        stated = _find_pure_type(text)
    default = _DEFAULT.search(text)
    kind = FieldType.ENUM if values else stated.type if stated else None
    if kind is FieldType.ENUM and not values and stated:
        values = tuple(filter(names.is_enum_value, stated.arguments))
        kind = FieldType.ENUM if values else FieldType.STRING
    length = _find_length(lower, kind, stated.arguments if stated else ())
    precision, scale = _find_digits(kind, stated.arguments if stated else ())
    if kind is None and find_range(lower) != (None, None) and not _LETTERS.search(lower):
        kind = FieldType.INTEGER
    low, high = find_bounds(lower) if kind in NUMBERS else (None, None)
    return Attributes(
        type=kind,
        values=values,
        required=required,
        unique=unique,
        unique_with=unique_with,
        indexed=indexed,
        default=default["value"] if default else None,
        minimum=low,
        maximum=high,
        max_length=length,
        precision=precision,
        scale=scale,
    )


def _list_scopes(text: str) -> tuple[str, ...]:
    parts = re.split(r"\s*\b(?:and|per)\b\s*|,\s*", text)
    words = (re.sub(r"^(?:(?:an?|the|each|every|its|one|same)\s+)+", "", part.strip()) for part in parts)
    return tuple(dict.fromkeys(names.to_snake(word) for word in words if word))


_FLAG_LIKE = re.compile(r"\b(?:uni|unq|req|man|opt|nul|bool|int|dec)[a-z]{2,7}\b", re.IGNORECASE)


def mend_flags(text: str) -> str:
    """Give a text without the slips in the words that state something: 'uniqe', 'requierd'."""

    def mend(match: re.Match[str]) -> str:
        lower = match[0].lower()
        mended = mend_spelling(lower)
        return match[0] if mended == lower else mended

    return _FLAG_LIKE.sub(mend, text)


_FILLER = re.compile(
    r"\b(?:an?|the|and|of|is|be|it|must|with|type|typed|field|column|value|values|chars?|characters|long|short|plain"
    r"|free|size|length)\b"
)


def find_unread(text: str, said: Attributes) -> str:
    """Give the words of a text about a field that nothing was read from, as far as they are more than fillers.

    Args:
        text: As it was given to ``read_attributes``.
        said: What that read.
    """
    rest = text.lower()
    if said.values:
        rest = re.sub(r"\benum\w*\s?[(\[{:<][^()\[\]{}<>]*[)\]}>]?", " ", rest)
        rest = re.sub("|".join(rf"(?<!\w){re.escape(value.lower())}(?!\w)" for value in said.values), " ", rest)
        rest = re.sub(r"\b(?:enum\w*|one of|either|or|values|options)\b", " ", rest)
    spoken = {
        _DEFAULT: said.default,
        REQUIRED: said.required,
        OPTIONAL: said.required,
        UNIQUE: said.unique,
        _INDEXED: said.indexed,
        _LENGTH: said.max_length,
    }
    for pattern, value in spoken.items():
        rest = rest if value is None else pattern.sub(" ", rest)
    if said.minimum is not None or said.maximum is not None:
        rest = drop_bounds(rest)
    if said.type is not None and not said.values:
        types = [word for word in STATED_TYPE.finditer(rest) if find_type(word["word"])]
        stated = next((word for word in types if find_type(word["word"]) is said.type), next(iter(types), None))
        rest = rest[: stated.start()] + " " + rest[stated.end() :] if stated else rest
    return " ".join(re.findall(r"[^\s,;.()|!]+", _FILLER.sub(" ", rest)))


_LEADING = re.compile(
    r"^(?:an?|the|unique|required|optional|mandatory|nullable|positive|long|short|plain|free)\s+(?=\w)"
    r"|^(?:unique|required|optional|mandatory)?\s*[,;]\s*",
    re.IGNORECASE,
)


def _drop_flags(text: str) -> str:
    text = text.strip()
    while (match := _LEADING.match(text)) and match.end():
        text = text[match.end() :]
    return text


def _find_pure_type(text: str) -> StatedType | None:
    for word in re.findall(r"[A-Za-z][\w-]*(?:\s?\([^()]{0,40}\))?", text)[:12]:
        if re.split(r"[\s(]", word.lower())[0] in PURE_TYPE_WORDS:
            return read_type(word)
    return None


def _find_length(lower: str, kind: FieldType | None, arguments: tuple[str, ...]) -> int | None:
    if kind is FieldType.STRING and len(arguments) == 1 and arguments[0].isdigit():
        length = int(arguments[0][:6])
    elif kind in (None, FieldType.STRING, FieldType.TEXT) and (match := _LENGTH.search(lower)):
        length = int(match["n"])
    else:
        return None
    return length if 1 <= length <= 65_535 else None


def _find_digits(kind: FieldType | None, arguments: tuple[str, ...]) -> tuple[int | None, int | None]:
    if (
        kind is not FieldType.DECIMAL
        or not 1 <= len(arguments) <= 2
        or not all(re.fullmatch(r"\d{1,2}", a) for a in arguments)
    ):
        return None, None
    precision, scale = int(arguments[0]), int(arguments[1]) if len(arguments) == 2 else 0
    return (precision, scale) if 1 <= precision <= 38 and scale <= min(precision, 18) else (None, None)
