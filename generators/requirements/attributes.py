"""Attributes: what stands behind a field's name: its type, values, bounds, and whether it is required or unique."""

import re
from dataclasses import dataclass

from generators.requirements.bounds import drop_bounds, find_bounds, find_range
from generators.requirements.findings import FieldFacts
from generators.requirements.spelling import mend_spelling
from generators.requirements.types import PURE_TYPE_WORDS, STATED_TYPE, StatedType, find_type, read_type
from generators.spec import names
from generators.spec.models import FieldType


@dataclass(frozen=True, slots=True)
class Attributes(FieldFacts):
    """What a piece of text says of a field whose name stands elsewhere."""

    @property
    def says_anything(self) -> bool:
        """Tell whether the text stated anything."""
        return self != Attributes()


_REQUIRED = re.compile(
    r"\b(?:(?<!not )(?:required|mandatory|obligatory|compulsory)|not[ -]?null(?:able)?|non[ -]?null(?:able)?"
    r"|never (?:null|empty)|"
    r"(?:must|may|can) ?(?:not|never) be (?:empty|null|blank|missing|left out)|can't be (?:empty|null|blank|missing)|"
    r"(?:must|ha(?:s|ve) to|needs? to) (?:always )?be (?:present|given|set|filled|provided"
    r"|there)|must exist|always (?:set|present|there))\b"
)
# 'string!' has to be there; 'unique!' is only said loudly.
_DEMANDED = re.compile(r"(?<!unique)(?<!duplicates)(?<!duplicate)(?<!please)(?<!important)\s*!\s*$")
_BANG = re.compile(r"\s*[a-z]\w*(?:\([^()]*\))?!")
_OPTIONAL = re.compile(
    r"\b(?:optional(?:ly)?|nullable|null allowed|not (?:required|mandatory|always|needed)|(?:can|may|might|could) "
    r"(?:also )?be "
    r"(?:empty|null|blank|missing|left (?:out|empty|blank|open)|unknown|absent|omitted)|(?:can|may) (?:stay|remain)"
    r" (?:empty|blank)|if "
    r"(?:any|known|given|available|present|applicable|there (?:is|are) (?:one|any|some))"
    r"|or (?:null|empty|nothing|none)|sometimes)\b"
)
_UNIQUE = re.compile(
    r"(?<!not )(?<!non-)(?<!non )\b(?:uniq(?:ue)?|no duplicates?"
    r"|no two (?:(?:are|can be|may be) )?(?:the )?(?:same|alike"
    r"|equal)|no two \w+ (?:(?:share|have|with) )?(?:the )?same|no two"
    r" \w+ (?:share|have)|(?:not allowed|forbidden) that two|(?:can ?not|can't|must not"
    r"|may not|never) "
    r"(?:(?:be|exist|occur|appear|come|happen)(?: (?:there|in there|up))? )?"
    r"(?:repeat(?:ed)?|duplicated?|shared|twice)|(?:can ?not|can't|must not|may not|never) be (?:the )?same"
    r"|must (?:be|all be) different|not the same|(?:should|must|can|may) (?:be not|not be) (?:repeat|duplicat)ed"
    r"|(?:nobody|no one|no other \w+) (?:else )?(?:has|uses|shares|(?:may|can|must|should|will) (?:have|use|share))"
    r"|never (?:used|given|assigned|issued|handed out) (?:twice|again)|(?:exists?|appears?|used) only once"
    r"|primary business key)\b"
)
_UNIQUE_WITH = re.compile(
    r"(?<!not )\bunique (?:per|within|inside|in (?:each|every|its|the same)|for (?:each|every)|across (?:each|its))\s+"
    r"(?P<scopes>(?:(?:an?|the|each|every|its|one|same)\s+)*[a-z][\w-]*(?:(?:,?\s+and(?:\s+per)?|\s+per|,\s+per)\s+"
    r"(?:(?:an?|the|each|every|its)\s+)*(?!required|mandatory|optional|not\b|max|min|indexed)[a-z][\w-]*){0,2})"
)
_INDEXED = re.compile(r"(?<!not )\b(?:indexed|with an index)\b")
_NUMBERS = (FieldType.INTEGER, FieldType.DECIMAL, FieldType.FLOAT)
_DEFAULT = re.compile(r"\bdefaults?(?:\s+(?:is|to|value|of)|\s*[:=])*\s*[\"']?(?P<value>[\w.+-]+)", re.IGNORECASE)
_LENGTH = re.compile(
    r"\b(?:max(?:imum|\.)?(?: length)?(?: of)?|up to|at most)[ :=]*(?P<n>\d{1,5}) ?(?:chars?|characters|letters"
    r"|symbols|long)?\b"
)
_REFERENCE = re.compile(
    r"(?:\bfk\b\s*)?(?:->|=>|\u2192|\b(?:references?(?: to)?|refers? to|belongs?[ _]to|foreign key (?:to|of|on)"
    r"|fk(?: to| "
    r"on|:)?"
    r"|ref(?:erence)? to|link to|relation to)|\bref:?(?=\s[A-Z]))"
    r"\s*(?:an? |the |one )?(?P<target>[A-Za-z][A-Za-z0-9_]{0,47})?",
    re.IGNORECASE,
)
_CHOICE = re.compile(
    r"^(?:is |are |being |which is |that is |can be |may be |must be |will be |as |it is )*"
    r"(?:(?:either|any|one)(?: (?:of|out of))?(?: the following| these)?|enum(?:eration)?|values?|options?|choices?"
    r"|possible values|allowed)?"
    r"\s*[:=]?\s*[(\[{<]?(?P<values>.+?)[)\]}>]?$",
    re.IGNORECASE,
)
_VALUE = re.compile(r"[\"']?(?P<value>[A-Za-z0-9][\w .+/-]{0,40}?)[\"']?")
_EXAMPLE = re.compile(
    r"^(?:e\.?g\.?|i\.e\.|for example|such as|like|ex\.?|see|in|as|from|max|min|default)\b", re.IGNORECASE
)

_DEFAULT_PART = re.compile(r"\s*default(?:s to)?[ :=]", re.IGNORECASE)


def read_attributes(text: str) -> Attributes:
    """Read what a text says of a field, such as ``string, unique, required`` or ``one of draft / sent``."""
    text = mend_flags(text)
    lower = text.lower()
    required = True if _REQUIRED.search(lower) or _DEMANDED.search(lower) or _BANG.match(lower) else None
    if required is None and _OPTIONAL.search(lower):
        required = False
    scopes = _UNIQUE_WITH.search(lower)
    unique_with = _list_scopes(scopes["scopes"]) if scopes else ()
    unique = True if _UNIQUE.search(lower) and not unique_with else None
    indexed = True if _INDEXED.search(lower) else None
    reference = _REFERENCE.search(text)
    if reference:
        target = reference["target"] or ""
        return Attributes(required=required, unique=unique, unique_with=unique_with, reference=target)
    values = read_values(text)
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
    if kind is None and find_range(lower) != (None, None):
        kind = FieldType.INTEGER
    low, high = find_bounds(lower) if kind in _NUMBERS else (None, None)
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
        _REQUIRED: said.required,
        _OPTIONAL: said.required,
        _UNIQUE: said.unique,
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


def read_values(text: str) -> tuple[str, ...]:
    """Read a closed list of values: ``a | b``, ``a / b``, ``one of a, b or c``, ``enum(a, b)``; empty if it is none."""
    text = text.strip(" .;")
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


def read_note_values(text: str) -> tuple[str, ...]:
    """Read the values in a note in brackets, where a comma is enough: ``(requested, confirmed, seated)``."""
    stated = read_values(text)
    if stated or _EXAMPLE.match(text.strip()):
        return stated
    found = _split_values(text)
    plain = len(found) >= 2 and all(len(value.split()) <= 3 for value in found)
    return found if plain and not _are_flags(found) else ()


def _are_flags(found: tuple[str, ...]) -> bool:
    # 'single, double or suite' is a choice, though 'double' is a type as well.
    types = [v for v in found if find_type(v) or find_type(v.split()[0]) in _NUMBERS]
    named_after_a_type = len(found) > 2 and len(types) == 1 and found[0].lower() not in PURE_TYPE_WORDS
    if types and not named_after_a_type and (types[0] == found[0] or len(types) * 2 > len(found)):
        return True
    flags = [
        v for v in found if _REQUIRED.search(v.lower()) or _OPTIONAL.search(v.lower()) or _UNIQUE.search(v.lower())
    ]
    if any(
        re.match(r"(?:no|not|never|without|\d+ (?:letters?|chars?|characters|digits?))\b", v.lower())
        and " " in v
        # 'ok / not ok' are a choice.
        and v.lower().partition(" ")[2] not in {other.lower() for other in found}
        for v in found
    ):
        return True
    negations = {v.lower() for v in found} <= {"yes", "no", "y", "n", "not", "true", "false"}
    return bool(flags) or negations or any(re.match(r"(?:max|min|up to|default|at least)\b", v.lower()) for v in found)


def _split_values(text: str) -> tuple[str, ...]:
    by_slash = "/" in text and not re.search(r"\d/\d", text)
    separator = r"\|" if "|" in text else r"\s?/\s?|\s+or\s+|," if by_slash else r",|;|\s+or\s+|\s+and\s+"
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
