"""Tied items: one item of a list as a relation, 'belongs to an artist', 'many tags', 'it is led by a member'."""

import re

from generators.requirements.attributes import read_attributes
from generators.requirements.drafts import (
    RelationPhrase,
    name_relation,
)
from generators.requirements.notes import NOTE
from generators.requirements.nouns import is_plural, name_resource
from generators.requirements.passages import Passage
from generators.requirements.relation_kinds import find_kind
from generators.requirements.types import PURE_TYPE_WORDS, is_known_word
from generators.requirements.worded_fields import cut_tail
from generators.spec.models import RelationKind

_MANY = (
    r"(?:many|several|multiple|lots? of|a lot of|a list of|lists? of|a set of|a number of|any number of|one or more"
    r"|zero or more|a collection of|various|some|up to (?:two|three|four|five|six|ten|\d+)|0\.\.n|1\.\.n)"
)

_RELATION = re.compile(
    r"^(?:it's |they're |it |they |which |that |and |each one |each |every one |is |are |can |may |must |always "
    r"|also )*"
    r"(?P<verb>belong(?:s|ing)?[ _]to:?|(?:linked|tied|assigned|attached|connected|related) to|(?:refer(?:s|ring)?"
    r"|points?) to"
    r"|references?|"
    r"(?:is|are|comes?|goes|made) (?:for|of|from|by|in|on|to|at) (?=(?:exactly |only )?one )|"
    r"(?:is |are )?(?:an? )?(?:part|piece|component|child|member|section) of|lives? in"
    r"|(?:written|made|done|performed|carried out|given|held|led|taught|taken"
    r"|recorded|run) by|owned by|posted by|created by|placed by)\s*(?<=[\s])(?:exactly "
    r"|only )?"
    r"(?:an? |one |the |its |a single )?(?P<target>[A-Za-z][\w -]{1,40})$",
    re.IGNORECASE,
)

# 'It is led by a member', 'was found by one diver'.
BY = re.compile(
    r"^(?:it |they |which |that )?(?:is |are |was |were |has been |have been )?[a-z]+(?:ed|en|wn|nd|ught|ilt|eld"
    r"|ade|old|ent|ut)"
    r" by (?:exactly |only )?(?:an?|one|the) (?P<target>[A-Za-z][\w-]*(?: [a-z][\w-]*)?)$",
    re.IGNORECASE,
)

_AT = re.compile(
    r"^(?:[Cc]urrently |[Nn]ow |[Aa]lways )?(?:at|in|on|inside|under) (?:an?|one|the"
    r"|exactly one) (?P<target>[A-Z][A-Za-z]{2,40})$"
)

# 'for one animal' as all that an item says.
_OF_ONE = re.compile(
    r"^(?:always |each |each one )?(?:for|of|from|by|in|on|to|at|with|under) (?:exactly |only )?(?:one|a single) "
    r"(?!.*\b(?:can|is|are|has|have|must|may)\b)(?P<target>[A-Za-z][\w -]{1,40})$",
    re.IGNORECASE,
)

# 'one teacher runs each course' in the list of what a course has.
_RUNS_EACH = re.compile(
    r"^(?:exactly |only )?(?:one|an?|a single|1) (?P<target>[a-z][\w-]*) (?!is\b|has\b)[a-z]+s (?:each|every"
    r"|the) [a-z][\w-]*$",
    re.IGNORECASE,
)
# 'one author per post' in the list of what a post has.
_ONE_PER = re.compile(
    r"^(?:exactly |only |just |always )?(?:one|a single|1) (?P<target>[A-Za-z][\w-]*) (?:per|for each|for every) "
    r"(?P<owner>[a-z][\w-]*)$",
    re.IGNORECASE,
)

_DONE = re.compile(
    r"^(?:always |usually |normally |currently )?(?P<verb>[a-z]+s|[a-z]+ed|is|are) (?:in|at|for|with|on|to|by|of"
    r"|under|from) (?:exactly |only )?"
    r"(?:one|an?|the|a single) (?P<target>[A-Za-z][\w -]{1,40})$",
    re.IGNORECASE,
)

_PLURAL = re.compile(
    rf"^(?:has |have |can have |may have |contains? |with )*{_MANY}\s+(?P<target>[A-Za-z][\w -]{{1,40}})$",
    re.IGNORECASE,
)

# 'A number of seats' and 'some remarks' are fields of their own, unlike 'some books'.
_UNCOUNTED = re.compile(r"\bnumber of\b|^(?:has |have )?(?:some|up to)\b", re.IGNORECASE)

_ARROW = re.compile(
    r"^(?:(?P<name>[A-Za-z][\w ]{0,40}?)\s*:?\s*)?(?:->|=>|\u2192)\s*(?P<target>[A-Za-z]\w{0,47})(?P<many>\[\])?"
)

# 'many-to-many with Episode' as all that an item says.
_KIND_WITH = re.compile(
    r"^(?P<kind>(?:many|one|n|m|1)(?:[ _-]to[ _-]|:)(?:many|one|n|m|1))(?: relation(?:ship)?)? (?:with|to) "
    r"(?:an? |the |its )?(?P<target>[A-Za-z]\w{1,40})$",
    re.IGNORECASE,
)


_STATES_TYPE = re.compile(rf"references?: ?(?:{'|'.join(sorted(PURE_TYPE_WORDS))}|text|date)\b", re.IGNORECASE)


def read_relation(item: Passage) -> RelationPhrase | None:
    """Read an item that ties its thing to another one; None if it ties nothing."""
    text = NOTE.sub("", item.text).strip()
    stated = _KIND_WITH.match(text)
    kind_stated, tied = (find_kind(stated["kind"]), name_resource(stated["target"])) if stated else (None, None)
    if kind_stated and tied:
        return RelationPhrase(kind_stated, tied, item.find_span())
    ties = (
        (_RELATION, RelationKind.MANY_TO_ONE),
        (BY, RelationKind.MANY_TO_ONE),
        (_AT, RelationKind.MANY_TO_ONE),
        (_OF_ONE, RelationKind.MANY_TO_ONE),
        (_ONE_PER, RelationKind.MANY_TO_ONE),
        (_RUNS_EACH, RelationKind.MANY_TO_ONE),
        (_DONE, RelationKind.MANY_TO_ONE),
        (_PLURAL, RelationKind.ONE_TO_MANY),
    )
    for pattern, kind in ties:
        match = pattern.match(text)
        if match and _STATES_TYPE.match(text):
            # 'reference: string' is a field of that name.
            return None
        if pattern is _DONE and match and _is_plain(match):
            continue
        if pattern is _ONE_PER and match and is_known_word(match["owner"].lower()):
            # One menu a day says what is unique.
            continue
        noun = cut_tail(match["target"]) if match else ""
        target = name_resource(noun) if noun else None
        counted = (
            kind is RelationKind.ONE_TO_MANY
            and _UNCOUNTED.search(text) is not None
            and noun != ""
            and is_known_word(noun.lower().split()[-1])
        )
        if target and not counted and (kind is RelationKind.MANY_TO_ONE or is_plural(noun)):
            return RelationPhrase(kind, target, item.find_span())
    return _read_arrow(item)


def _is_plain(match: re.Match[str]) -> bool:
    """Tell whether words like 'starts at a time' are of fields and tie nothing to a thing."""
    verb, target = match["verb"].lower(), match["target"].lower()
    if target.split()[-1] in ("date", "time", "day"):
        # What 'runs from a start date' is no start date's.
        return True
    return is_known_word(verb) or (is_known_word(target) and " one " not in match[0].lower())


def _read_arrow(item: Passage) -> RelationPhrase | None:
    arrow = _ARROW.match(item.text)
    target = name_resource(arrow["target"]) if arrow else None
    if not arrow or not target:
        return None
    kind = find_kind(item.text) or (RelationKind.ONE_TO_MANY if arrow["many"] else RelationKind.MANY_TO_ONE)
    required = read_attributes(item.text[arrow.end() :]).required
    return RelationPhrase(kind, target, item.find_span(), name_relation(arrow["name"] or ""), required)
