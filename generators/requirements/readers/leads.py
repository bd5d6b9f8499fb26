"""Leads: whom a sentence without a list is about, for those behind it: 'A lease ties a flat to a tenant. It has …'."""

import re

from generators.requirements.nouns import is_plural, name_resource
from generators.requirements.readers.key_lines import is_key
from generators.requirements.readers.subjects import find_clause_subject

_LEAD = re.compile(r"\W*[A-Z][\w-]*(?: [a-z][\w-]*)?[.:]")
_LABEL = re.compile(r"(?P<name>[A-Z][\w-]*(?: [a-z][\w-]*)?): [A-Z]")
# 'A lease connects one plot with one tenant. It begins on …': what is tied is what the text goes on about.
_TIES_TWO = re.compile(
    r"^(?:an?|each|every|one) (?P<name>[a-z][\w-]*(?: [a-z][\w-]*)??) (?:connects?|links?|joins?|ties?|pairs?) "
    r"(?:an?|one|the|exactly one)\b",
    re.IGNORECASE,
)
# 'An extract is requested for a parcel. It has …'
_ABOUT = re.compile(
    r"(?:[A-Z]{2,4}-?\d+[:.]? )?(?:(?:[Aa]n?|[Ee]ach|[Ee]very) |(?=[A-Z]))(?P<name>[A-Za-z][\w-]*(?: [a-z][\w-]*)??) "
    r"(?:is|are|belongs?|gets?|goes) "
    r"(?:[a-z]+ ){0,2}(?:for|to|by|in|on|from|of|at|with) (?:an?|one|exactly one|the) [\w -]{2,60}\.?$"
)
# 'Wines come from a winery. We keep …'
_MANY_ABOUT = re.compile(
    r"(?P<name>[A-Z][a-z]+s) (?:come|belong|are|live|lie|go|get|grow) (?:[a-z]+ ){0,2}?(?:from|to|in|on|at|by|with) "
    r"(?:an?|one|exactly one) [\w -]{2,40}\.?$"
)
# 'Each donation goes to a single campaign. We keep …' goes on about donations.
_TOLD = re.compile(r"(?:[A-Z][\w-]*(?: [a-z][\w-]*)?[:.] )?(?:an?|each|every|one) ", re.IGNORECASE)
_TIED_TO = re.compile(r"\b(?:an?|one|its|their|a single|several|many)\b", re.IGNORECASE)


def find_lead(text: str) -> str | None:
    """Give the thing that a sentence without a list is about; None if it is about none that is kept."""
    return _find_announced(text) or _find_label(text) or _find_told(text)


def announces(text: str, name: str | None) -> bool:
    """Tell whether a sentence says nothing but the name of a thing, such as 'Owners.'."""
    return _LEAD.fullmatch(text) is not None and _find_announced(text) == name


def _find_announced(text: str) -> str | None:
    """Give the thing that a short lead such as 'Plans.' or 'Subscriptions:' announces."""
    for pattern in (_TIES_TWO, _ABOUT, _MANY_ABOUT):
        tied = pattern.match(text)
        if tied:
            return name_resource(tied["name"])
    lead = text.strip(" .:")
    return name_resource(lead) if len(lead.split()) <= 2 and is_plural(lead) else None


def _find_label(text: str) -> str | None:
    """Give the thing that stands before the sentences about it: 'Night: The observing night. Has a date.'."""
    label = _LABEL.match(text)
    return name_resource(label["name"]) if label and not is_key(text) else None


def _find_told(text: str) -> str | None:
    """Give whom a sentence is about that says of each of a kind what it is tied to."""
    told = _TOLD.match(text)
    return find_clause_subject(text) if told and _TIED_TO.search(text, told.end()) else None
