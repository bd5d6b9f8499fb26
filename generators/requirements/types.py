"""Types: from the words of a text to a FieldType, and from a field's name where the text states none."""

import re
from dataclasses import dataclass

from generators.requirements.field_words import (
    BOOLEAN_WORDS,
    DATE_WORDS,
    DATETIME_WORDS,
    DECIMAL_WORDS,
    FIELD_WORDS,
    INTEGER_WORDS,
    STRING_TAILS,
    TEXT_WORDS,
)
from generators.requirements.languages import translate_noun
from generators.requirements.whole_names import WHOLE_NAMES
from generators.spec.models import FieldType

SLASHED_YES_OR_NO = r"(?:y/n|yes/no|true/false|s[iíì]/no|oui/non|ja/nein|ja/nee|sim/n[aã]o)"
"""``yes/no`` in the languages that are read, as a part of regular expressions."""
SAID_YES_OR_NO = rf"(?:{SLASHED_YES_OR_NO}|yes or no|true or false|y or n)"
"""The same, also in words."""
TYPE_WORDS: dict[str, FieldType] = {
    **dict.fromkeys(
        "string str varchar varchar2 nvarchar char character nchar citext email e-mail url uri link slug phone "
        "tel tinytext color colour password ip inet".split(),
        FieldType.STRING,
    ),
    **dict.fromkeys("text longtext mediumtext clob markdown html textarea richtext".split(), FieldType.TEXT),
    **dict.fromkeys(
        "integer int int2 int4 int8 int32 int64 bigint smallint mediumint tinyint serial bigserial smallserial "
        "long short biginteger number count uint".split(),
        FieldType.INTEGER,
    ),
    **dict.fromkeys("decimal numeric money currency price amount bigdecimal".split(), FieldType.DECIMAL),
    **dict.fromkeys("float double real float32 float64 double_precision".split(), FieldType.FLOAT),
    **dict.fromkeys("boolean bool flag bit yes/no y/n true/false checkbox toggle yesno".split(), FieldType.BOOLEAN),
    "date": FieldType.DATE,
    **dict.fromkeys(
        "datetime timestamp timestamptz datetimetz date-time date/time datetime2 instant time timestampz".split(),
        FieldType.DATETIME,
    ),
    **dict.fromkeys("uuid guid uuidv4".split(), FieldType.UUID),
    **dict.fromkeys("json jsonb object dict array list map hash blob struct".split(), FieldType.JSON),
    "enum": FieldType.ENUM,
}
"""Words that state a type where a type is expected."""

PURE_TYPE_WORDS = frozenset(
    "string str varchar integer int bigint smallint decimal numeric float double boolean bool datetime timestamp "
    "timestamptz uuid json jsonb enum".split()
)
"""Words that can hardly be anything but a type, so that they state one even behind a bare name."""

_DONE = re.compile(r"[a-z]{2,}ed|left|sold|won|lost|spent|driven|flown|run|drawn|given|taken|eaten")
"""What has been done to a measure, behind its name."""
# 'instalado el', 'créé le', 'creata il', 'medido en'.
_TAILS = {
    **dict.fromkeys(("el", "le", "il", "bis", "ab", "hasta", "ate", "jusquau"), FieldType.DATE),
    **dict.fromkeys(("en", "em"), FieldType.DATETIME),
}
# An 'areaM2' has come here as 'area_m_2'.
_POWER = re.compile(r"(?<=_)([a-z]{1,2})_([23])$")
_ORDERED = frozenset("list sort queue display start starting finish finishing final current grid table".split())
_UNITS = frozenset("seconds minutes hours days weeks months years".split())
_QUALIFIERS = frozenset("max maximum maximal min minimum minimal net gross brut total totale".split())
"""What says which of its kind a value is: a maximum budget, elsewhere a 'budget maximum', is a budget."""
_COUNTED = frozenset("slots visits trips hits calls items units lessons classes shifts orders tickets rides".split())
"""What is counted per hour, day or head."""


def find_type(word: str) -> FieldType | None:
    """Give the type that a word states, such as ``varchar`` or ``Bool``; None if it states none."""
    return TYPE_WORDS.get(word.lower().strip(" .;:,?!"))


def infer_type(name: str) -> FieldType:
    """Give the type that a field of this snake_case name most likely has."""
    stated = _POWER.sub(r"\1\2", name).split("_")
    if len(stated) > 1 and stated[-1] in _TAILS:
        return _TAILS[stated[-1]]
    words = _find_core([translate_noun(word) for word in stated])
    if words[0] != stated[0] and (
        words[-1] not in FIELD_WORDS or words[-1] == "time" or (words[-1] == stated[-1] and words[-1] in BOOLEAN_WORDS)
    ):
        # Elsewhere than in English and German the noun comes first: a 'fecha de entrega' is a date.
        words = words[:1]
    if "per" in stated[1:] and stated[0] in _COUNTED:
        return FieldType.INTEGER
    core = "_".join(words)
    whole = next((kind for pattern, kind in WHOLE_NAMES if pattern.fullmatch(core) or pattern.fullmatch(name)), None)
    return whole or _infer_from_last(words[-1], words)


def _find_core(words: list[str]) -> list[str]:
    """Give the words that decide: a price per night is a price, and litres of milk are litres."""
    while len(words) > 1 and words[-1] in _QUALIFIERS:
        words = words[:-1]
    for tie in ("over", "between"):
        if tie in words[1:-1]:
            words = words[: words.index(tie, 1)]
    for tie in ("per", "of", "por", "par", "pro", "al", "all"):
        if tie in words[1:] and words[0] not in ("date", "number", "count"):
            words = words[: words.index(tie, 1)]
    return words


def _infer_from_last(last: str, words: list[str]) -> FieldType:
    if len(words) > 1 and (last in BOOLEAN_WORDS or last == "due" or _DONE.fullmatch(last)):
        # A price paid is a price, an amount claimed an amount, and seats booked are seats.
        if words[0] in DECIMAL_WORDS or words[-2] in DECIMAL_WORDS:
            return FieldType.DECIMAL
        if words[-2] in INTEGER_WORDS and last not in BOOLEAN_WORDS:
            return FieldType.INTEGER
    if last in ("from", "to") and len(words) > 1 and words[-2] in DECIMAL_WORDS:
        # 'salary from' and 'salary to'
        return FieldType.DECIMAL
    if last == "position" and len(words) > 1 and words[0] not in _ORDERED:
        # The position of a rack is a place.
        return FieldType.STRING
    if (words[0] in BOOLEAN_WORDS and words[-1] in ("on", "out", "now")) or name_is_state(words):
        return FieldType.BOOLEAN
    for vocabulary, kind in (
        (STRING_TAILS, FieldType.STRING),
        (DATETIME_WORDS, FieldType.DATETIME),
        (DATE_WORDS, FieldType.DATE),
        (TEXT_WORDS, FieldType.TEXT),
        (DECIMAL_WORDS, FieldType.DECIMAL),
        (INTEGER_WORDS, FieldType.INTEGER),
        (BOOLEAN_WORDS, FieldType.BOOLEAN),
    ):
        if last in vocabulary:
            return kind
    return FieldType.INTEGER if words[0] in _UNITS else FieldType.STRING


def name_is_state(words: list[str]) -> bool:
    """Tell whether a name is one of the phrases that say yes or no ('in stock', 'on sale', 'all day')."""
    return words in (["in", "stock"], ["on", "sale"], ["all", "day"], ["opt", "in"], ["sold", "out"], ["in", "use"])


def is_known_word(word: str) -> bool:
    """Tell whether a lower-case word is one of those that fields are made of."""
    return word in FIELD_WORDS or translate_noun(word) in FIELD_WORDS


@dataclass(frozen=True, slots=True)
class StatedType:
    """A type as a text writes it, with its arguments: ``varchar(120)``, ``decimal(10,2)``, ``string[]``."""

    type: FieldType
    arguments: tuple[str, ...] = ()


STATED_TYPE = re.compile(
    r"(?P<word>[A-Za-z][\w/-]{0,20})(?:\s?[(<](?P<inside>[^()<>]{0,200})[)>])?(?P<array>\[\])?[?!]?"
)
"""A type with its arguments, where ``word`` is one that states a type."""


_SPOKEN = (
    (re.compile(r"(?:whole|natural|integral) numbers?\b", re.IGNORECASE), FieldType.INTEGER),
    (re.compile(r"(?:decimal|fractional|floating[- ]point) numbers?\b", re.IGNORECASE), FieldType.DECIMAL),
    (re.compile(r"numbers? with (?:\w+ )?decimals?\b", re.IGNORECASE), FieldType.DECIMAL),
    (re.compile(r"date ?(?:and|&|\+) ?time\b|date time\b", re.IGNORECASE), FieldType.DATETIME),
    (re.compile(r"(?:long|free|multi-?line) text\b|text ?area\b", re.IGNORECASE), FieldType.TEXT),
    (re.compile(r"(?:short|single[- ]line) text\b", re.IGNORECASE), FieldType.STRING),
    (re.compile(r"(?:yes|true) ?(?:or|/) ?(?:no|false)\b", re.IGNORECASE), FieldType.BOOLEAN),
)
"""Types of several words, as people who do not program say them."""


def read_type(text: str) -> StatedType | None:
    """Read a type at the beginning of a text; None if none stands there."""
    spoken = next((kind for pattern, kind in _SPOKEN if pattern.match(text.strip())), None)
    if spoken:
        return StatedType(spoken)
    match = STATED_TYPE.match(text.strip())
    if not match:
        return None
    kind = find_type(match["word"])
    if kind is None:
        return None
    if match["array"]:
        return StatedType(FieldType.JSON)
    arguments = tuple(part.strip().strip("'\"") for part in re.split(r"[,|]", match["inside"] or "") if part.strip())
    if kind is FieldType.INTEGER and match["word"].lower() == "tinyint" and arguments == ("1",):
        return StatedType(FieldType.BOOLEAN)
    return StatedType(kind, arguments)
