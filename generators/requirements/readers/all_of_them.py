"""All of them: sentences about several of the fields that the one before lists, 'Both are mandatory.'."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generators.requirements.attributes import Attributes, read_attributes
from generators.requirements.findings import ConstraintFound, FieldFound
from generators.requirements.passages import Passage

_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_SENTENCE = re.compile(
    r"(?:and |but |here |of (?:these|those|them),? )?(?:only )?"
    r"(?P<who>both|either|neither|none|all|each|every one|any"
    r"|the (?P<end>first|former|last|latter)(?: (?P<number>one|two|three|four|five|six))?)"
    r"(?: (?:of (?:them|these|those|the (?:two|three|four|five|six))|two|three|four|five|six))?"
    r"(?:(?: of)?(?: the| these| those)? (?:fields?|values?|details?|dates?|ones?))? "
    r"(?P<said>(?:is|are|must|may|can|could|should|has to|have to|needs? to|cannot|can't|stays?|never)\b[^.;:!?]{2,80})"
    r"[.!]?",
    re.IGNORECASE,
)
_TOGETHER = re.compile(r"\b(?:together|combination|combined|per|within)\b", re.IGNORECASE)
_NONE = frozenset(("neither", "none"))


def read_all_of_them(sentence: Passage, before: Sequence[FieldFound]) -> tuple[ConstraintFound, ...]:
    """Read what a sentence says of fields that it only points to.

    Args:
        sentence: The sentence.
        before: The fields that the one before lists, in order.
    """
    match = _SENTENCE.fullmatch(sentence.text)
    if match is None or not before or _TOGETHER.search(match["said"]):
        return ()
    said = read_attributes(match["said"])
    if match["who"].lower() in _NONE and said.required is not None:
        # None of which may be empty, those are required.
        said = replace(said, required=not said.required)
    if said.required is None and said.unique is None:
        return ()
    meant = [each for each in before if each.resource == before[-1].resource]
    return tuple(_constrain(each, said, sentence) for each in _select(match, meant))


def _constrain(found: FieldFound, said: Attributes, sentence: Passage) -> ConstraintFound:
    return ConstraintFound(found.field.name, found.resource, sentence.find_span(), said.required, said.unique)


def _select(match: re.Match[str], fields: Sequence[FieldFound]) -> Sequence[FieldFound]:
    who, end = match["who"].lower(), (match["end"] or "").lower()
    if who in ("both", "either", "neither"):
        return fields[-2:]
    if not end:
        return fields
    number = _NUMBERS[match["number"].lower()] if match["number"] else 1
    return fields[:number] if end in ("first", "former") else fields[-number:]
