"""Wordings: the ways in which people word a field in prose, 'whether it is paid', 'the number of seats'.

Each wording is a pattern and what it makes of a match; the first whose pattern fits decides.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from generators.requirements.attributes import Attributes, read_attributes, read_values
from generators.requirements.drafts import merge_attributes, name_field
from generators.requirements.findings import FieldDraft
from generators.requirements.nouns import is_plural
from generators.requirements.passages import Passage
from generators.requirements.types import PURE_TYPE_WORDS
from generators.spec.models import FieldType

Build = Callable[[re.Match[str], Passage, Attributes], FieldDraft | None]


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to word a field.

    Attributes:
        pattern: What it looks like, without the article.
        build: Makes the field of a match; None where the words turn out to be none.
    """

    pattern: re.Pattern[str]
    build: Build


_TAIL = re.compile(
    r"\s(?:etc\b.*|(?:that|which|who|whom|whose|what|where|when|so|because|since|as|we|he|she|they|it|i|you|in|to|for"
    r"|from|at|on|by|if|used|during|like|such|until|via|about|into|is|are|was|were|has|have|can|must|should|will"
    r"|only|using|with|without|than|given|being|of)\b(?=\s).*)$",
    re.IGNORECASE | re.DOTALL,
)
_ADVERB = re.compile(
    r"^(?:still|already|currently|actually|really|now|yet|also|been|be|ever|even|always|publicly|a|an|the)\s+",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^(?:(?:it|they|he|she|this|that|we|one|someone|the \w+|an? \w+|\w+)\s+)?(?P<verb>is|are|was|were|has been"
    r"|have been|has|have|had been|can be|should be|must be|needs to be|need to be|'s|can|does|will "
    r"be)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_HOW = {"long": "duration", "old": "age", "much": "price", "big": "size", "far": "distance", "heavy": "weight"}
_UNITS = {"secs": "seconds", "sec": "seconds", "mins": "minutes", "min": "minutes"}
_YES_OR_NO = re.compile(r"^(?P<rest>.+?) (?:y/n|yes/no|true/false)$", re.IGNORECASE)
_STATES = frozenset(("in_stock", "on_sale", "on_hand", "in_use"))


def cut_tail(text: str) -> str:
    """Cut what follows a noun: 'price in EUR', 'fee that was paid'."""
    return _TAIL.sub("", text)


def read_wording(text: str, item: Passage, said: Attributes) -> FieldDraft | None:
    """Read a field as people word it; None if the words are none.

    Args:
        text: The words, without article, notes and flags.
        item: The whole item, for its place.
        said: What the notes say.
    """
    for wording in WORDINGS:
        match = wording.pattern.match(text)
        if match:
            return wording.build(match, item, said)
    return name_field(cut_tail(text), item, said)


def _build_state(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name what is true or false: 'it is still on sale' → on_sale."""
    text = match["rest"].rstrip("? ")
    subject = _SUBJECT.match(text)
    rest = (
        subject["rest"] if subject else re.sub(r"^(?:it|they|he|she|this|we|the \w+)\s+", "", text, flags=re.IGNORECASE)
    )
    rest = re.sub(r",? or (?:not?|un\w+).*$", "", rest, flags=re.IGNORECASE)
    rest = re.sub(r"\s+(?:already|yet|now|still|currently|at all)$", "", rest, flags=re.IGNORECASE)
    while (adverb := _ADVERB.match(rest)) and adverb.end() < len(rest):
        rest = rest[adverb.end() :]
    head = re.match(r"(?:in|on|at) ", rest, re.IGNORECASE)
    offset = head.end() if head else 0
    rest = rest[:offset] + cut_tail(rest[offset:])
    rest = re.sub(r"\s+(?:flag|field|checkbox)$", "", rest, flags=re.IGNORECASE)
    return name_field(rest, item, replace(said, type=FieldType.BOOLEAN, values=()))


def _build_none(_match: re.Match[str], _item: Passage, _said: Attributes) -> FieldDraft | None:
    return None


def _build_count(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    bound = match.groupdict().get("bound") or ""
    return name_field(bound + cut_tail(match["rest"]), item, replace(said, type=said.type or FieldType.INTEGER))


def _build_number(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Tell the number of several things from the number that one thing has: 'the number of the ear tag'."""
    rest = cut_tail(match["rest"])
    if match["counted"].lower().startswith("n") and not any(is_plural(word) for word in rest.split()):
        return name_field(f"{rest} number", item, replace(said, type=said.type or FieldType.STRING))
    return _build_count(match, item, said)


def _build_flag(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    return name_field(match["rest"], item, replace(said, type=FieldType.BOOLEAN, values=()))


def _build_measure(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    name = _HOW.get(match["how"].lower())
    return name_field(name, item, said) if name else None


def _build_moment(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    return name_field(f"{match['verb']} at", item, replace(said, type=said.type or FieldType.DATETIME))


def _build_day_of(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    return name_field(match["name"] + match["rest"], item, said)


def _build_choice(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Take values behind a name for its choice: 'condition mint/fine/poor'; yes and no are one of their own."""
    values = read_values(match["values"])
    if not values:
        asked = _YES_OR_NO.match(match[0])
        return _build_state(asked, item, said) if asked else name_field(match[0], item, said)
    return name_field(match["name"], item, replace(said, type=FieldType.ENUM, values=values))


def _build_both(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Take a date and a time for the one moment that they are."""
    return name_field(f"{match['head']}date time", item, replace(said, type=said.type or FieldType.DATETIME))


def _build_day(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name the day or the moment when something happens: 'the date they joined'."""
    is_day = match["head"].lower() in ("date", "day")
    kind = FieldType.DATE if is_day else FieldType.DATETIME
    return name_field(f"{match['verb']} {'on' if is_day else 'at'}", item, replace(said, type=said.type or kind))


def _build_stated(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Read 'a code that has to be unique', 'status is one of …'; a sentence that says no such thing is no field."""
    rest = read_attributes(f"{match['verb']} {match['rest']}")
    if not rest.says_anything:
        rest = read_attributes(match["rest"])
    if not rest.says_anything and match["verb"].lower() not in ("as", "from"):
        return None
    return name_field(match["name"], item, merge_attributes(said, rest))


def _build_with_unit(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    unit = _UNITS.get(match["unit"].lower(), match["unit"])
    return name_field(f"{match['rest']} {unit}", item, replace(said, type=said.type or FieldType.INTEGER))


def _build_measured(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    return name_field(match["rest"], item, replace(said, type=said.type or FieldType.DECIMAL))


def _build_of(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    return name_field(f"{match['owner']} {match['head']}", item, said)


def _build_whole(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    return name_field(match[0], item, said)


def _build_place(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    draft = name_field(match[0], item, said)
    return draft if draft and draft.name in _STATES else None


def _build_ranged(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    return name_field(match["name"], item, merge_attributes(said, read_attributes(f"from {match['flag']}")))


def _build_flagged(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    stated = read_attributes(match["flag"])
    return name_field(match["name"], item, said if said.type and stated.type else merge_attributes(said, stated))


WORDINGS: tuple[Wording, ...] = (
    Wording(re.compile(r"^(?P<name>day of )(?:the )?(?P<rest>week|month|year)$", re.IGNORECASE), _build_day_of),
    Wording(
        re.compile(r"^(?P<name>[a-z]+(?: [a-z]+)?) (?P<values>[a-z0-9-]+(?:/[a-z0-9-]+)+)$", re.IGNORECASE),
        _build_choice,
    ),
    Wording(re.compile(r"^(?P<head>(?:[a-z]+ )?)date and time\b", re.IGNORECASE), _build_both),
    Wording(
        re.compile(
            r"^(?:(?:a |the )?(?:info(?:rmation)?|flag|boolean|marker|indicator|note|yes/no)?\s*(?:that |which "
            r")?(?:says?"
            r"|saying|telling|tells|showing|to (?:say|show|mark)|for|indicating|of|on)?\s*)?"
            r"(?:whether|if)(?: or not)? (?P<rest>.+)$",
            re.IGNORECASE,
        ),
        _build_state,
    ),
    Wording(
        re.compile(r"^(?:is|are|was|were|has|have) (?:it|he|she|they|this) (?P<rest>.+)$", re.IGNORECASE), _build_state
    ),
    Wording(
        re.compile(
            r"(?:each|every|no|there|we|i|you|please|this|these)\b|[\w-]+(?: (?!that|which|who)[\w-]+)? (?:has|have"
            r"|belongs?|lives?)\b",
            re.IGNORECASE,
        ),
        _build_none,
    ),
    Wording(
        re.compile(
            r"^how many (?P<rest>.+?)(?: (?:they|it|we|there|work|works|live|go|come|stay|he|she|can|are|is|was"
            r"|were|the|have|has|fit|do)\b.*)?$",
            re.IGNORECASE,
        ),
        _build_count,
    ),
    Wording(
        re.compile(
            r"^(?:the |total )?(?P<bound>max(?:imum)? |min(?:imum)? )?(?P<counted>number|count|quantity|no\.?|amount)"
            r" of "
            r"(?:the )?(?P<rest>.+)$",
            re.IGNORECASE,
        ),
        _build_number,
    ),
    Wording(re.compile(r"how (?P<how>\w+)\b", re.IGNORECASE), _build_measure),
    Wording(
        re.compile(
            r"^(?:the (?:time|moment|date) )?when (?:it|they|he|she|we|this|(?:the |an? )?\w+) (?:was |were |is "
            r"|are |has "
            r"been |have been |had been |will be |got |gets )?(?P<verb>\w+)\b.*$",
            re.IGNORECASE,
        ),
        _build_moment,
    ),
    Wording(
        re.compile(r"^(?P<rest>\w+(?: \w+){0,3}) (?:flag|boolean|checkbox|toggle|bool)$", re.IGNORECASE), _build_flag
    ),
    Wording(
        re.compile(
            r"^(?:the )?(?P<head>date|day|time|moment) (?:on which |at which |when |that )?(?:they|it|he|she|we|(?:the"
            r" )?\w+) "
            r"(?:was |were |has been |have been |got |is |are )?(?P<verb>[a-z]+ed|left|came|went|bought|sold|sent|made"
            r"|paid|built)"
            r"(?: (?:in|up|out|for|to|at|it|us|by)\b.*)?$",
            re.IGNORECASE,
        ),
        _build_day,
    ),
    Wording(
        re.compile(
            r"^(?P<rest>.+?)(?:,? or (?:not?|un\w+|nope)|\s*\(?\b(?:y/n|yes/no|yes or no|true/false|true or false|y "
            r"or "
            r"n)\)?|\s+(?:flag|boolean|checkbox|toggle|bool)|\?)$",
            re.IGNORECASE,
        ),
        _build_state,
    ),
    Wording(
        re.compile(
            r"^(?P<name>[A-Za-z][\w' -]{0,40}?),?\s+(?:which |that )?(?P<verb>is|are|can be|may be|must be|has to "
            r"be|have "
            r"to be|should be|will be|being|as|cannot|can't|must not|may not|from)\s+(?P<rest>.+)$",
            re.IGNORECASE,
        ),
        _build_stated,
    ),
    Wording(
        re.compile(
            r"^(?P<rest>.+?) in (?:hectares|acres|square (?:met(?:er|re)s|feet)|sqm|cubic met(?:er|re)s|tons|tonnes"
            r"|percent|degrees)$",
            re.IGNORECASE,
        ),
        _build_measured,
    ),
    Wording(
        re.compile(
            r"^(?P<rest>.+?) in (?P<unit>seconds|secs|sec|minutes|mins|min|hours|days|weeks|months|years|ms"
            r"|milliseconds"
            r"|cents|pages|words)$",
            re.IGNORECASE,
        ),
        _build_with_unit,
    ),
    Wording(
        re.compile(
            r"^(?P<name>[A-Za-z][\w' -]{0,40}?),?\s+(?:from |between )?(?P<flag>\d{1,6} ?(?:to|and|-|\u2013|\.\.)"
            r" ?\d{1,6})$",
            re.IGNORECASE,
        ),
        _build_ranged,
    ),
    Wording(re.compile(r"(?P<head>date|place|day|year) of (?P<owner>birth)\b", re.IGNORECASE), _build_of),
    Wording(
        re.compile(
            r"^(?P<head>name|title|date|time|type|kind|status|price|cost|address|email|phone|place|year|day|colou?r"
            r"|size|id"
            r"|code|description|url|language|country|city|number) of (?:an? |the |its |their |your )?(?P<owner>\w+(?: "
            r"\w+)?)$",
            re.IGNORECASE,
        ),
        _build_of,
    ),
    Wording(re.compile(r"^\w+ of (?!an?\b|the\b|its\b|their\b|our\b|each\b|this\b)\w+$", re.IGNORECASE), _build_whole),
    Wording(re.compile(r"(?:in|on|at) \w+$", re.IGNORECASE), _build_place),
    Wording(
        re.compile(
            rf"^(?P<name>.+?)\s+(?P<flag>unique|required|mandatory|optional|nullable"
            rf"|{'|'.join(sorted(PURE_TYPE_WORDS))})$",
            re.IGNORECASE,
        ),
        _build_flagged,
    ),
)
"""In the order in which they are tried: what asks or counts first, plain nouns last."""
