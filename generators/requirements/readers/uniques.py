"""Sets: sentences that say what is unique together, 'no two seats in a row have the same number'.

What one field's own words say, 'unique per team', is an attribute of the field.
"""

import re
from collections.abc import Iterator

from generators.requirements.findings import UniqueFound
from generators.requirements.nouns import name_resource
from generators.requirements.passages import Passage
from generators.requirements.spelling import join_email
from generators.spec import names

_MAX_SENTENCE = 1000

_NOT_A_NOUN = (
    r"(?!(?:an?|and|are|at|be|can|combination|combined|for|has|have|in|is|jointly|may|must|never|not|of|on|only|or|per"
    r"|same|should|the|to|together|twice|with)\b)"
)
_WORD = rf"{_NOT_A_NOUN}[a-z][\w'-]*"
_NOUN = rf"{_WORD}(?: {_WORD})?"
_EACH = r"(?:an?|the|its|their|each|every)\s+"
_AND = r"(?:,\s*(?:and\s+)?|\s+and\s+|\s*[+/&]\s*)"
_LIST = rf"(?:{_EACH})?{_NOUN}(?:{_AND}(?:{_EACH})?(?:same\s+)?{_NOUN})"

_TOGETHER = r"(?:together|in combination|combined|jointly|as an? (?:pair|combination|set))"
_HAS_TO_BE = r"(?:is|are|(?:must|should|has to|have to|needs? to) (?:always )?be)"
_ONE = r"(?:only|at most|exactly|never more than|not more than|no more than|just|maximum)\s+(?:one|a single|1)"
_PER = r"(?:per|for each|for every|for any|for a|from each|by each|in each)"
_SOMEBODY = r"(?:an?|each|every|one|the same|no)"
_CAN = r"(?:can(?:not|'t)?|may|must|should|could)(?: not| never)?"
_ONCE = r"(?:only once|at most once|just once|once only|more than once|twice|a second time)"


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_COMBINATIONS = (
    _compile(
        rf"\b(?:combination|pair|triple) of (?P<members>{_LIST}{{1,3}})(?=.*\b(?:unique|once|twice|repeat|duplicate))"
    ),
    _compile(rf"\bunique (?:combination|pair|triple) of (?P<members>{_LIST}{{1,3}})"),
    _compile(rf"(?:^|[,;:]\s|\bthat )(?P<members>{_LIST}{{1,3}})\s+{_TOGETHER}\s+{_HAS_TO_BE} unique\b"),
    _compile(rf"(?:^|[,;:]\s|\bthat )(?P<members>{_LIST}{{1,3}})\s+{_HAS_TO_BE} unique {_TOGETHER}\b"),
    _compile(rf"(?:^|[,;:]\s|\bthat )(?P<members>{_LIST}{{1,3}})\s+{_HAS_TO_BE} {_TOGETHER} unique\b"),
    _compile(rf"\bunique (?:constraint|index|key) (?:on|over|across) (?P<members>{_LIST}{{1,3}})"),
    _compile(
        r"\bunique(?:ness)?(?: constraint| index| key)?(?: on| over| across| for)?\s*\(\s*"
        r"(?P<members>\w+(?:\s*,\s*\w+){1,3})\s*\)"
    ),
)
# '… is unique within a screen' holds for the seats of each screen, and not for all seats.
_WITHIN = _compile(
    rf"\b(?:unique|once)(?: {_TOGETHER})? (?:within|inside|in|per|for) (?:{_EACH}|one )?(?P<scope>{_WORD})"
)
_NO_TWO = _compile(
    rf"\b(?:no two|never two|two)\s+(?P<owner>{_NOUN})\s+(?:(?:in|of|for|on|at|with|by|from) the same "
    rf"(?P<scope>{_NOUN})\s+)?(?:(?:may|can|must|should|will)(?: ?not| never)?\s+)?(?:have|share|get|use)\s+"
    rf"(?:(?:an?|the)\s+)?(?:same\s+)?(?P<members>{_NOUN}(?:{_AND}(?:the )?(?:same )?{_NOUN}){{0,2}})"
)
_ONE_PER = _compile(
    rf"\b{_ONE} (?P<owner>{_NOUN}) {_PER} (?P<first>{_NOUN})(?:,? and| and)?(?: {_PER})? (?:the )?(?P<second>{_NOUN})"
)
_ONCE_EACH = (
    _compile(
        rf"\b{_SOMEBODY}\s+(?P<actor>{_WORD})\s+{_CAN}\s+(?:only\s+)?[a-z]+(?: (?:up|for|to|in|on))?"
        rf"\s+(?:an?|the same|each|every|any|one)\s+(?P<object>{_WORD})\s+{_ONCE}"
    ),
    _compile(
        rf"\b{_SOMEBODY}\s+(?P<actor>{_WORD})\s+{_CAN}\s+(?:only\s+)?[a-z]+\s+(?:only\s+)?"
        rf"(?:once|one time)\s+{_PER}\s+(?P<object>{_WORD})"
    ),
)


# 'A pharmacy may have only one duty per date.'
_HAVE_ONE = _compile(
    rf"\b{_SOMEBODY}\s+(?P<actor>{_WORD})\s+(?:{_CAN}\s+)?(?:have|has|give|gives|make|makes|take|takes|book|books)\s+{_ONE}\s+"
    rf"(?P<owner>{_NOUN}?)\s+{_PER}\s+(?P<object>{_WORD})"
)


def find_sets(sentence: Passage) -> list[UniqueFound]:
    """Give what a sentence says is unique together."""
    piece = sentence.cut(0, _MAX_SENTENCE)
    found = [
        *_find_combinations(piece),
        *_find_no_two(piece),
        *_find_one_per(piece),
        *_find_once_each(piece),
        *_find_have_one(piece),
    ]
    return [each for each in found if len(each.members) > 1]


def _find_combinations(sentence: Passage) -> Iterator[UniqueFound]:
    for pattern in _COMBINATIONS:
        if match := pattern.search(sentence.text):
            scope = _WITHIN.search(sentence.text, match.end())
            members = (*(_list_members(scope["scope"]) if scope else ()), *_list_members(match["members"]))
            yield UniqueFound(None, members, sentence.find_span(*match.span()))
            return


def _find_no_two(sentence: Passage) -> Iterator[UniqueFound]:
    if match := _NO_TWO.search(sentence.text):
        scope = _list_members(match["scope"]) if match["scope"] else ()
        members = (*scope, *_list_members(match["members"]))
        yield UniqueFound(name_resource(match["owner"]), members, sentence.find_span(*match.span()))


def _find_one_per(sentence: Passage) -> Iterator[UniqueFound]:
    if match := _ONE_PER.search(sentence.text):
        members = _list_members(f"{match['first']} and {match['second']}")
        yield UniqueFound(name_resource(match["owner"]), members, sentence.find_span(*match.span()))


def _find_once_each(sentence: Passage) -> Iterator[UniqueFound]:
    for pattern in _ONCE_EACH:
        if match := pattern.search(sentence.text):
            members = _list_members(f"{match['actor']} and {match['object']}")
            yield UniqueFound(None, members, sentence.find_span(*match.span()))
            return


def _find_have_one(sentence: Passage) -> Iterator[UniqueFound]:
    if match := _HAVE_ONE.search(sentence.text):
        members = _list_members(f"{match['actor']} and {match['object']}")
        yield UniqueFound(name_resource(match["owner"]), members, sentence.find_span(*match.span()))


def _list_members(text: str) -> tuple[str, ...]:
    """Give the nouns of a list in the Spec's casing, each once."""
    parts = re.split(_AND, text)
    words = (re.sub(rf"^(?:{_EACH}|same\s+)+", "", part.strip(), flags=re.IGNORECASE) for part in parts)
    snakes = (names.to_snake(join_email(word.replace("'s ", " "))) for word in words)
    return tuple(dict.fromkeys(name for name in snakes if name))
