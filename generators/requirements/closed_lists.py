"""Closed lists: the values that a field can have, where they stand in a list of fields themselves."""

import re
from dataclasses import dataclass

from generators.requirements.attributes import Attributes
from generators.requirements.drafts import name_field
from generators.requirements.findings import FieldDraft
from generators.requirements.language_nouns import STATES
from generators.requirements.passages import Passage
from generators.requirements.types import infer_type, is_known_word
from generators.requirements.values import read_note_values
from generators.spec.models import FieldType

# A closed list of values at the end of a list of fields: 'a model and a status: new, used or broken'.
_CHOICE = re.compile(
    r"(?:,|\band) (?:an? |the )?(?P<name>[a-z]\w*(?: (?!and\b|that\b|which\b)\w+)?)"
    r"(?::|,? (?:(?:that|which) (?:is|can be|may be|must be)|being)(?: one of| either)?| (?:is|being"
    r"|can be) (?:one of|either)"
    r"|,? (?:- |\u2013 |\u2014 )?(?:one of|either):?) ?\w[\w ]{0,30}(?:, ?\w[\w ]{0,30}){0,12},? or "
    r"\w[\w ]{0,30}(?:[. ]*$|(?=;|, (?:an?|the|its|and)\b))",
    re.IGNORECASE,
)

# The same where a colon makes the list a closed one: 'and a state that can be: working, in repair, sold'.
_VALUES = re.compile(
    r"(?:,|\band) (?:an? |the )?(?P<name>(?!(?:is|it|can|may|which|that)\b)[a-z]\w*(?: (?!and\b|that\b|which\b"
    r"|one\b)\w+)?)"
    r"(?:(?:,? (?:that|which))? (?:is|can be|may be|must be)(?: one of| either)?: ?"
    r"|[,:]? (?:one of|either|any of):? )(?P<values>[^:()]{3,200})$",
    re.IGNORECASE,
)

# The same of no name: 'has a deposit and is either planned, done or cancelled'.
_EITHER_OF = re.compile(
    r"(?:^|,|\band) (?:it )?(?:is|can be|may be) (?:either|one of:?) "
    r"(?P<values>\w[\w -]{0,20}(?:, ?\w[\w -]{0,20}){0,8},? or "
    r"\w[\w -]{0,20})[. ]*$",
    re.IGNORECASE,
)

# 'and is either active or not' asks for yes or no.
_OR_NOT = re.compile(
    r"(?:^|,|\band) (?:it )?(?:is|can be|may be) (?:either )?(?P<state>[a-z]+) or not[. ]*$", re.IGNORECASE
)

_CLOSED = (
    r"(?:\w+ )?(?:status|state|stage|phase|kind|type|category|priority|severity|condition|outcome|result"
    rf"|{STATES})"
)

# The same behind a noun that has a closed list by its nature: 'and a status: queued, sent, bounced'.
_STATES = re.compile(
    rf"(?:^|,|\band) ?(?:an? |the )?(?P<name>{_CLOSED})(?: ?: ?|,? (?:- |\u2013 |\u2014 )?one of:? )"
    r"(?P<values>[\w-]+(?: [\w-]+)?(?:(?:, ?(?:or |and )?| or )[\w-]+(?: (?!or\b|and\b)[\w-]+)?){1,12})[. ]*$",
    re.IGNORECASE,
)

# The same in the middle of a list: 'a priority of low, normal or urgent and a due date'.
_OF = re.compile(
    rf"(?:^|,|\band) ?(?:an? |the )?(?P<name>{_CLOSED}) of (?P<values>[\w-]+(?:, ?[\w-]+){{0,12}},? or [\w-]+)"
    r"(?=$|[,.;]| and\b)",
    re.IGNORECASE,
)


# Such stand before values: 'the status of my parcel' and 'the ticket priority' say what they can be.
_VALUED = re.compile(
    rf"(?:\b[\w-]+(?:'s?)? {_CLOSED}|\b{_CLOSED} of (?:an?|the|each|every|my|our|your|their|its|his|her|one) [\w-]+"
    r"(?: [\w-]+)?)\s?$",
    re.IGNORECASE,
)


def lists_values(before: str, behind: str) -> bool:
    """Tell whether a colon introduces what a state can be: no thing has 'stored, collected or returned'."""
    listed = re.split(r"[.;(]", behind, maxsplit=1)[0]
    return _VALUED.search(before) is not None and not _names_fields(listed)


def _names_fields(text: str) -> bool:
    """Tell whether one of some words is rather a field than a value."""
    words = re.findall(r"[\w-]+", text.lower())
    return any(is_known_word(word) and infer_type(word) is not FieldType.BOOLEAN for word in words)


def _find_states(text: str) -> re.Match[str] | None:
    """Find a closed list of values, none of which is rather the next field: 'status: open, done, notes'."""
    found = _STATES.search(text) or _OF.search(text)
    return None if found and _names_fields(found["values"]) else found


@dataclass(frozen=True, slots=True)
class Closed:
    """A closed list in a list of fields.

    Attributes:
        start: Where it begins, with what separates it from the field before.
        end: Where the rest goes on.
        field: The field that has the values.
        is_worded: Whether the words from ``start_of_name`` on are to be read as an item instead.
        start_of_name: Where the name of the field begins.
    """

    start: int
    end: int
    field: FieldDraft | None
    is_worded: bool = False
    start_of_name: int = 0


def find_closed(passage: Passage) -> Closed | None:
    """Find the closed list of values that stands in a list of fields; None if there is none."""
    listed = _VALUES.search(passage.text) or _find_states(passage.text)
    values = _split(listed["values"]) if listed else ()
    if listed and values:
        said = Attributes(type=FieldType.ENUM, values=values)
        return Closed(*listed.span(), name_field(listed["name"], passage.cut(listed.start("name")), said))
    whether = _OR_NOT.search(passage.text)
    if whether:
        said = Attributes(type=FieldType.BOOLEAN)
        return Closed(*whether.span(), name_field(whether["state"], passage.cut(*whether.span()), said))
    either = _EITHER_OF.search(passage.text)
    states = _split(either["values"]) if either else ()
    if either and states:
        said = Attributes(type=FieldType.ENUM, values=states)
        return Closed(*either.span(), name_field("status", passage.cut(*either.span()), said))
    choice = _CHOICE.search(passage.text)
    if choice and choice.start():
        return Closed(*choice.span(), None, is_worded=True, start_of_name=choice.start("name"))
    return None


def _split(text: str) -> tuple[str, ...]:
    return read_note_values(re.sub(r",? or ", ", ", text))
