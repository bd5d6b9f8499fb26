"""Verbs: how a thing is tied to what it does something to: who writes posts has them, who joins is one of many."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from generators.requirements.grammar.lexicon import ADVERBS, MODALS, QUANTITIES, STOPS, VERBS, find_phrase
from generators.requirements.grammar.words import Sentence


class Bond(Enum):
    """How subject and object of a verb are tied."""

    MAKES = "the object is one of many that the subject has"
    HOLDS = "the object is part of the subject"
    JOINS = "both have many of the other"
    BELONGS = "the subject has one such object"
    LINKS = "the subject has one of each object"


ACT_NOUNS = {
    "admit": "admission", "adopt": "adoption", "apply": "application", "assign": "assignment",
    "attend": "attendance", "bid": "bid",
    "book": "booking", "borrow": "loan", "buy": "purchase", "complain": "complaint", "contribute": "contribution",
    "deliver": "delivery", "donate": "donation", "enrol": "enrolment", "enroll": "enrollment",
    "evaluate": "evaluation", "examine": "examination", "inspect": "inspection", "install": "installation",
    "invite": "invitation", "lend": "loan", "measure": "measurement", "nominate": "nomination", "pledge": "pledge",
    "observe": "observation", "order": "order", "pay": "payment", "purchase": "purchase", "rate": "rating",
    "register": "registration", "rent": "rental", "repair": "repair", "report": "report", "request": "request",
    "reserve": "reservation", "review": "review", "sell": "sale", "ship": "shipment", "sign up": "registration",
    "score": "score", "sponsor": "sponsorship", "subscribe": "subscription", "taste": "tasting", "transfer": "transfer",
    "treat": "treatment", "visit": "visit", "vote": "vote",
}  # fmt: skip
"""By the verb, the noun of what an act leaves."""

_MAKES = (
    "handle get write author compose publish post place submit create file open upload make send host run "
    "teach organize organise produce issue own sell lead raise design release schedule earn operate supply "
    "keep breed grow log record report enter add leave start receive direct conduct perform offer give launch "
    "manage sign list deliver bring hire employ build draw paint record request prescribe"
)
_HOLDS = "contain|include|hold|comprise|consist of|result in|lead to|group|be made up of|be composed of|be divided into"
_JOINS = (
    "attend|join|enrol in|enroll in|enrol for|enroll for|sign up for|subscribe to|follow|like|take|take part in"
    "|participate in|play in|perform in|perform at|appear in|speak at|use|require|share|star in|contribute to|work on"
    "|compete in|volunteer for|volunteer at|favorite|favourite|know|speak|play|treat|visit|watch|read|practise|practice"
)
_BELONGS = (
    "belong to|work for|work in|work at|live in|live at|park on|park in|depart from|leave from|arrive at|start from"
    "|take place in|take place at|happen in|happen at|refer to|relate to|point to|sit in|stand in|study at|play for"
    "|reside in|stay in|stay at|report to"
)
_LINKS = "link|connect|tie|pair|associate|match|assign"
_ACT_PLACES = {
    "apply": "to for", "pay": "for", "vote": "for", "bid": "on for", "register": "for", "sign up": "for",
    "enrol": "in for", "enroll": "in for", "subscribe": "to", "contribute": "to",
}  # fmt: skip
_PREPOSITIONS = frozenset("per in at on to for from under with of about into inside against".split())
ONE = (("exactly", "one"), ("only", "one"), ("at", "most", "one"), ("one",), ("a", "single"), ("one", "single"))
"""What says that there is one and no more."""
_SHORTEST = 3
_BE = frozenset("is are be gets get was were".split())
_PARTICIPLES: Mapping[str, str] = MappingProxyType(
    dict(
        pair.split(":")
        for pair in (
            "written:write taught:teach held:hold made:make sold:sell led:lead bought:buy sent:send run:run kept:keep "
            "lent:lend grown:grow taken:take left:leave known:know put:place given:give driven:drive flown:fly "
            "shown:show seen:see chosen:choose drawn:draw built:build lost:lose found:find paid:pay"
        ).split()
    )
)


def _list_bonds() -> Iterator[tuple[tuple[str, ...], Bond]]:
    for verb in _MAKES.split():
        yield (verb,), Bond.MAKES
    for bond, verbs in ((Bond.HOLDS, _HOLDS), (Bond.JOINS, _JOINS), (Bond.BELONGS, _BELONGS), (Bond.LINKS, _LINKS)):
        for verb in verbs.split("|"):
            yield tuple(verb.split()), bond


def _list_acts() -> Iterator[tuple[tuple[str, ...], str]]:
    for verb, noun in ACT_NOUNS.items():
        yield tuple(verb.split()), noun
        for place in _ACT_PLACES.get(verb, "").split():
            yield (*verb.split(), place), noun


_ACTS: Mapping[tuple[str, ...], str] = MappingProxyType(dict(_list_acts()))
_BONDS: Mapping[tuple[str, ...], Bond] = MappingProxyType({**dict.fromkeys(_ACTS, Bond.JOINS), **dict(_list_bonds())})
_LONGEST = max(map(len, _BONDS))
_BASES = frozenset(phrase[0] for phrase in _BONDS)
_NO_COUNTING = VERBS | STOPS


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb at a place of a sentence.

    Attributes:
        base: Its first word as a dictionary has it.
        bond: How it ties subject and object.
        end: The place behind it.
        is_passive: Whether the subject is what it is done to.
        is_possible: Whether it is said that it can be, and not that it is.
        act: The noun of what is left if it is done: the booking of who books; empty if there is none.
        place: What stands before the object of a passive: ``by`` before who does it, else where it is done.
    """

    base: str
    bond: Bond
    end: int
    is_passive: bool = False
    is_possible: bool = False
    act: str = ""
    place: str = ""


def find_verb(sentence: Sentence, at: int, *, is_plural: bool) -> Verb | None:
    """Find a verb that ties its subject to something.

    Args:
        sentence: The sentence.
        at: The place behind the subject.
        is_plural: Whether the subject is several, so that the verb ends accordingly.
    """
    start = at
    while sentence.get(at) in MODALS | ADVERBS:
        at += 1
    is_possible = any(sentence.get(place) in MODALS for place in range(start, at))
    if sentence.get(at) in _BE:
        return find_passive(sentence, at + 1, is_possible=is_possible)
    base = sentence.get(at) if is_plural or is_possible else _find_base(sentence.get(at))
    for length in range(_LONGEST, 0, -1):
        phrase = (base, *(sentence.get(at + i) for i in range(1, length)))
        if phrase in _BONDS:
            return Verb(base, _BONDS[phrase], at + length, is_possible=is_possible, act=_ACTS.get(phrase, ""))
    return _find_counting(sentence, at, is_possible=is_possible) if not is_plural else None


def _find_counting(sentence: Sentence, at: int, *, is_possible: bool) -> Verb | None:
    """Find any verb whose objects are counted: 'covers one vehicle', 'visits many destinations'."""
    word = sentence.get(at)
    is_verb = len(word) > _SHORTEST and word.isalpha() and word.endswith("s") and word not in _NO_COUNTING
    if not is_verb:
        return None
    bond = Bond.BELONGS if any(sentence.match(at + 1, one) for one in ONE) else Bond.JOINS
    is_counted = bond is Bond.BELONGS or find_phrase(sentence, at + 1, QUANTITIES) > 0
    return Verb(word, bond, at + 1, is_possible=is_possible) if is_counted else None


def find_passive(sentence: Sentence, at: int, *, is_possible: bool = False) -> Verb | None:
    """Find what is done to a subject, behind 'is': 'taught by', 'parked at'."""
    while sentence.get(at) in ADVERBS:
        at += 1
    word = sentence.get(at)
    # 'are issued monthly to'
    behind = at + 2 if sentence.get(at + 1).endswith("ly") else at + 1
    place = sentence.get(behind)
    for length in (3, 2):
        phrase = ("be", *(sentence.get(at + i) for i in range(length)))
        if phrase in _BONDS:
            return Verb(word, _BONDS[phrase], at + length, is_possible=is_possible)
    if word in _PREPOSITIONS and any(sentence.match(at + 1, one) for one in ONE):
        # 'A repair order is for one car.'
        return Verb("be", Bond.BELONGS, at + 1, is_possible=is_possible)
    base = _PARTICIPLES.get(word) or (_find_regular(word) if word.endswith("ed") else None)
    if base is None or (place != "by" and place not in _PREPOSITIONS):
        return None
    bond, act = _BONDS.get((base,), Bond.BELONGS), _ACTS.get((base,), "")
    return Verb(base, bond, behind + 1, is_passive=True, is_possible=is_possible, act=act, place=place)


def _find_regular(participle: str) -> str:
    stem = participle.removesuffix("ed")
    undoubled = stem[:-1] if stem[-2:-1] == stem[-1:] else stem
    options = (f"{stem}e", stem, undoubled, f"{stem[:-1]}y")
    return next((base for base in options if (base,) in _BONDS), stem)


def _find_base(word: str) -> str:
    """Give the verb of which a word is the third person."""
    options = [f"{word[:-3]}y"] if word.endswith("ies") else []
    options += [word[:-2]] if word.endswith("es") else []
    options += [word[:-1]] if word.endswith("s") else []
    return next((base for base in options if base in _BASES), "")
