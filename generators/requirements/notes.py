"""Notes: what stands in brackets or a clause behind a field, 'paid (yes/no)', 'tags (many-to-many)'."""

import re
from dataclasses import replace

from generators.requirements.attributes import Attributes, read_attributes
from generators.requirements.drafts import RelationPhrase, merge_attributes, name_relation
from generators.requirements.languages import translate_noun
from generators.requirements.nouns import name_resource
from generators.requirements.passages import Passage
from generators.requirements.relation_kinds import find_kind
from generators.requirements.types import SAID_YES_OR_NO, find_type
from generators.requirements.units import LETTER, MEASURE, RATIO
from generators.requirements.values import read_note_values
from generators.spec.models import FieldType, RelationKind

NOTE = re.compile(r"[(\[{]([^()\[\]{}]{0,400})[)\]}]")
YES_OR_NO = re.compile(rf"\b{SAID_YES_OR_NO}\b", re.IGNORECASE)
_WHOLE_UNIT = re.compile(
    r"(?:in )?(?:seconds|secs?|minutes|mins?|hours|days|weeks|months|years?|ms|cents|a[nñ]os?|jahr|ann[ée]e|anno)",
    re.IGNORECASE,
)
_UNIT = re.compile(rf"(?:in |measured in )?(?:{MEASURE}|{RATIO})", re.IGNORECASE)
_LETTER = re.compile(rf"(?:in )?{LETTER}", re.IGNORECASE)
# 'manager (another employee)'.
_ANOTHER = re.compile(r"^(?:also )?(?:another|a different|an other) (?P<target>[A-Za-z][\w-]{1,40})\b", re.IGNORECASE)
_NEEDED = re.compile(r"(?:an? |it'?s an? )?(?:must(?:[ -]have)?|needed|always)!*", re.IGNORECASE)
# 'A code like "A12"'.
_LIKE = re.compile(r" (?:like|such as|e\.g\.) [\"'][^\"']{1,40}[\"']", re.IGNORECASE)
# 'The refund if there is one' need not be there.
_IF_ANY = re.compile(
    r"(?<=\w),? if (?:there (?:is|are) (?:one|any|some)|any|known|given|available|present|applicable)$", re.IGNORECASE
)
# 'A number that nobody else may have.'
_RELATIVE = re.compile(
    r"(?<=\w),? (?:that|which) (?P<clause>(?:nobody|no one|no other|(?:is|are) never) .+)$", re.IGNORECASE
)
# 'weekdays as text'.
_AS_TYPE = re.compile(
    r"\b(?:as|in) (?:an? |plain )?(?P<type>text|string|number|integer|decimal|json|date|boolean)$", re.IGNORECASE
)
_ID = re.compile(r"[ _]?ids?$", re.IGNORECASE)


def read_unit(text: str) -> Attributes:
    """Read what the unit says that stands behind a name, alone or before other words: 'in days, required'."""
    return Attributes(type=_find_measured(re.split(r"[,;(]", text, maxsplit=1)[0]))


def _find_measured(text: str) -> FieldType | None:
    if _WHOLE_UNIT.fullmatch(text.strip(" .")):
        return FieldType.INTEGER
    return FieldType.DECIMAL if _UNIT.fullmatch(text.strip(" .")) else None


def read_note(note: str) -> Attributes:
    """Read what a note says of the field before it."""
    if YES_OR_NO.fullmatch(note.strip()):
        return Attributes(type=FieldType.BOOLEAN)
    measured = _find_measured(note)
    if measured or _LETTER.fullmatch(note.strip()):
        return Attributes(type=measured or FieldType.DECIMAL)
    if _NEEDED.fullmatch(note.strip()):
        return Attributes(required=True)
    spoken = _AS_TYPE.search(note)
    kind = find_type(spoken["type"] if spoken else translate_noun(note.strip().lower()))
    kind = kind if spoken or kind in (FieldType.DATE, FieldType.DATETIME) else None
    if kind:
        return Attributes(type=kind)
    values = read_note_values(note)
    said = read_attributes(note)
    if values:
        return Attributes(
            type=FieldType.ENUM, values=values, required=said.required, unique=said.unique, default=said.default
        )
    return replace(said, values=(), type=None) if said.type is FieldType.ENUM and not said.values else said


def read_tie(item: Passage, bare: str, said: Attributes) -> RelationPhrase | None:
    """Read a note that ties: 'manager (another employee)', 'participants (members, many-to-many)', 'tags (n:m)'.

    Args:
        item: The item with its notes.
        bare: The item without them.
        said: What the notes say.
    """
    for note in NOTE.finditer(item.text):
        other = _ANOTHER.match(note[1])
        target = name_resource(other["target"]) if other else None
        if target:
            return RelationPhrase(
                RelationKind.MANY_TO_ONE, target, item.find_span(), name_relation(bare), said.required
            )
        kind = find_kind(note[1])
        noun = next((part for part in note[1].split(",") if not find_kind(part)), bare) if kind else ""
        target = name_resource(_ID.sub("", noun)) if noun else None
        if kind and target:
            return RelationPhrase(kind, target, item.find_span(), name_relation(bare))
    return None


def find_meant(text: str) -> str | None:
    """Give the thing that a note may name as that which a field refers to: 'reviewer (employee)'."""
    notes = [note[1].strip() for note in NOTE.finditer(text)]
    is_noun = len(notes) == 1 and re.fullmatch(r"[A-Za-z][\w-]*(?: [A-Za-z][\w-]*){0,2}", notes[0])
    return name_resource(notes[0]) if is_noun and not read_attributes(notes[0]).says_anything else None


def read_relative(text: str, said: Attributes) -> tuple[str, Attributes]:
    """Take a clause such as 'that nobody else may have' off a text."""
    text = _LIKE.sub("", text)
    given = _IF_ANY.search(text)
    if given:
        return text[: given.start()], merge_attributes(said, Attributes(required=False))
    relative = _RELATIVE.search(text)
    if relative is None or not read_attributes(relative["clause"]).unique:
        return text, said
    return text[: relative.start()], merge_attributes(said, Attributes(unique=True))
