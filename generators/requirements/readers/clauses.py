"""Clauses: whom a clause is about, found at its beginning or right before its verb."""

import re

from generators.requirements.nouns import DETERMINERS, STOP_WORDS, name_resource
from generators.requirements.readers.subjects import find_candidates

_STORY = re.compile(
    r"^as an? [\w -]{2,40}?,? (?:i|we) (?:want|need|can|would like|must|should be able)\b", re.IGNORECASE
)

_PASSIVE = frozenset("be is are was were been being get gets".split())

_PARTICIPLE = re.compile(
    r"[a-z]+ed|held|sent|made|sold|kept|given|taken|written|shown|put|set|built|found|seen|left|bought|paid|done|taught|led|drawn|sung",
    re.IGNORECASE,
)

_SUBJECT_WORDS = 3

_VERBS = frozenset(
    "takes take happens happen runs goes comes consists lies sits stands hangs lives costs lasts starts ends gets "
    "refers points".split()
)

_ANYBODY = frozenset("somebody someone anybody anyone people they it".split())
_PLACED = re.compile(r"[a-z]+ed (?:in|on|at|to|by|with|for|under) (?:one|an?|the|exactly one)\b", re.IGNORECASE)
# 'For every visit we note …' is about visits.
ASIDE = re.compile(
    r"(?:for|of|about|after|before|during|at|on|with) (?:each|every|an?|the"
    r"|all) (?P<name>[a-z][\w-]*(?: [a-z][\w-]*)??),?"
    r" (?:we|i|you)\b",
    re.IGNORECASE,
)


def find_subject(text: str) -> tuple[str, ...]:
    """Give the resource that a clause begins with, or what it says it is about."""
    aside = ASIDE.match(text)
    if aside:
        return find_candidates(aside["name"].split())
    words = _STORY.sub("", text).split()
    while words and (
        words[0].lower() in DETERMINERS
        or words[0].lower().endswith("ally")
        or words[0].lower() in ("also", "always", "usually", "then", "every", "and", "that", "as", "where")
    ):
        words = words[1:]
    if words and (words[0].lower() in _ANYBODY or _PLACED.match(" ".join(words))):
        # 'Somebody applies for a flat', 'always parked on one layout'
        return ()
    if words and words[0].lower() in _VERBS:
        # '… and takes place in a room' goes on about what is said before.
        return ()
    if words[1:2] == ["of"] and words[0].lower() in ("piece", "pieces", "pair", "pairs") and len(words) > 2:
        words = words[2:]
    if not words or words[0].lower() in STOP_WORDS:
        found = re.search(
            r"\b(?:every|each|all|an?|there (?:is|are))\s+([a-z][\w-]*(?: [a-z][\w-]*)?)(?:,? (?:which|that"
            r"|who))?\s+(?:is|are|to|must|should"
            r"|can|belongs?|has|have|gets?|goes|may|needs?|carr)",
            text,
            re.IGNORECASE,
        )
        words = found[1].split() if found else []
    return find_candidates(words)


def find_candidates_left(text: str) -> tuple[str, ...]:
    """Give the resource that the last words before a verb name."""
    words = re.findall(r"[\w'-]+|[^\s\w]", text)
    while words and words[-1].lower() in (
        "can",
        "may",
        "must",
        "should",
        "also",
        "which",
        "that",
        "always",
        "each",
        "will",
        "to",
        "could",
        "come",
        "comes",
        "go",
        "goes",
        "lie",
        "belong",
        "be",
        "been",
        "in",
        "out",
        "up",
        "over",
    ):
        words.pop()
    if len(words) > 1 and words[-2].lower() in _PASSIVE and _PARTICIPLE.fullmatch(words[-1]):
        return find_candidates_left(" ".join(words[:-2]))
    phrase: list[str] = []
    for word in reversed(words):
        if (
            word.lower() in STOP_WORDS
            or word.lower() in DETERMINERS
            or not word[0].isalnum()
            or len(phrase) == _SUBJECT_WORDS
        ):
            break
        phrase.insert(0, word)
    found = [name_resource(" ".join(phrase[start:])) for start in range(len(phrase))]
    return tuple(dict.fromkeys(name for name in found if name))
