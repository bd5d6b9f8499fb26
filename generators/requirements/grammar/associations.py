"""Associations: clauses in which a thing does something to another, 'authors write books', 'trips link a truck to'."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generators.requirements.grammar.lexicon import (
    OURS,
    QUANTITIES,
    SINGULAR,
    STOPS,
    find_phrase,
)
from generators.requirements.grammar.noun_phrases import LONGEST, is_part, skip_determiners, skip_noun
from generators.requirements.grammar.predicates import begins_predicate
from generators.requirements.grammar.verbs import ONE, Bond, Verb, find_passive, find_verb
from generators.requirements.grammar.words import MAX_WORDS, Sentence
from generators.requirements.nouns import is_plural
from generators.spec import names

_OPENERS = frozenset("and but also then while where finally furthermore so".split())
_MARKS = frozenset((",", ";", ":", ".", "-", "\u2013", "\u2014", "and", "but", "while"))
_TIMES = frozenset("day week month quarter year morning evening night time".split())
_ANY = frozenset("a an each every".split())
_GOES_ON = {"containing": "contain", "including": "include", "using": "use", "linking": "link"}
_OWN = frozenset(
    "order photo picture payment measurement ticket appointment lesson slot "
    "session consultation subscription membership pass seat".split()
)
"""What belongs to who buys or books it."""
_CHOSEN = frozenset("the our their its these those".split())
_BEHIND = frozenset("on for about of to against in at from".split())
"""Prepositions behind an object, before what that is tied to as well: 'post comments on articles'."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A thing that a clause names.

    Attributes:
        start: Its first word.
        end: The place behind its last.
        is_many: Whether it stands in the plural.
        is_general: Whether all of the kind are meant, or any: 'authors', 'each author', 'an author'.
        is_counted: Whether there are said to be several.
        is_one: Whether it is said that it is one and no more.
    """

    start: int
    end: int
    is_many: bool = False
    is_general: bool = False
    is_counted: bool = False
    is_one: bool = False


@dataclass(frozen=True, slots=True)
class Association:
    """What a clause ties together.

    Attributes:
        subject: Who does it, or to what it is done where that is said in the passive.
        verb: What is done.
        objects: What it is done to.
        beside: What the object is tied to as well: the articles of 'post comments on articles'.
        end: The place behind the clause as far as it is understood.
    """

    subject: Noun
    verb: Verb
    objects: tuple[Noun, ...]
    beside: Noun | None
    end: int

    def is_general(self, noun: Noun) -> bool:
        """Tell whether all of a kind are meant; who can do something may be anybody, what he makes is kept."""
        verb = self.verb
        is_made = verb.bond is Bond.MAKES and not verb.is_passive and noun is not self.subject
        is_meant = noun.is_general or (verb.place == "per" and noun is not self.subject)
        return is_meant and (is_made or not verb.is_possible)


def find_associations(sentence: Sentence) -> Iterator[Association]:
    """Give the associations of a sentence, in order."""
    if len(sentence.words) > MAX_WORDS:
        return
    at, subject = 0, None
    while at < len(sentence.words):
        is_start = at == 0 or sentence.get(at - 1) in _MARKS
        subject = (_find_subject(sentence, at) or subject) if is_start else subject
        found = (_read_clause(sentence, at) or _read_predicate(sentence, at, subject)) if is_start else None
        while found:
            yield found
            at, subject = found.end, found.subject
            found = _go_on(sentence, found) or _read_further(sentence, found)
        at += 1


def _find_subject(sentence: Sentence, at: int) -> Noun | None:
    """Give whom a clause is about whatever it says of him: 'photos have a title and belong to albums'."""
    while sentence.get(at) in _OPENERS:
        at += 1
    for end in range(at + 1, at + LONGEST + 3):
        subject = _read_subject(sentence, at, end)
        if subject and begins_predicate(sentence, end):
            return subject
    return None


def _read_predicate(sentence: Sentence, at: int, subject: Noun | None) -> Association | None:
    """Read '… and rate episodes', which goes on about the same subject."""
    verb = find_verb(sentence, at, is_plural=subject.is_many) if subject else None
    return _read_objects(sentence, subject, verb) if subject and verb else None


def _read_further(sentence: Sentence, before: Association) -> Association | None:
    """Read what else is done to a subject: 'held by a teacher in a room and attended by students'."""
    at, verb = before.end, before.verb
    if not verb.is_passive:
        return None
    if sentence.get(at) in _BEHIND:
        return _read_objects(sentence, before.subject, replace(verb, end=at + 1, place=sentence.get(at), act=""))
    further = find_passive(sentence, at + 1) if sentence.get(at) in ("and", ",") else None
    return _read_objects(sentence, before.subject, further) if further else None


def _read_clause(sentence: Sentence, at: int) -> Association | None:
    while sentence.get(at) in _OPENERS:
        at += 1
    if sentence.get(at) in ("every", "each") and sentence.get(at + 1) in _TIMES:
        # 'Every month each employee gets a payslip.'
        at += 3 if sentence.get(at + 2) == "," else 2
    for end in range(at + 1, at + LONGEST + 3):
        subject = _read_subject(sentence, at, end) or _read_noted(sentence, at, end)
        behind = end + 1 if _is_note(sentence, end) else end
        verb = find_verb(sentence, behind, is_plural=subject.is_many) if subject else None
        verb = verb or (_find_between(sentence, behind) if subject and behind > end else None)
        if subject and verb:
            return _read_objects(sentence, subject, verb)
    return None


def _is_note(sentence: Sentence, at: int) -> bool:
    return at < len(sentence.words) and sentence.words[at].is_note


def _read_noted(sentence: Sentence, start: int, end: int) -> Noun | None:
    """Read a bare noun whose note says what it has: 'Pharmacy (name, city) keeps batches (number, doses)'."""
    is_noun = _is_note(sentence, end) and "," in sentence.get(end) and end - start <= LONGEST
    if not is_noun or not all(is_part(sentence, at) for at in range(start, end)):
        return None
    return Noun(start, end, is_many=is_plural(sentence.get(end - 1)), is_general=True)


def _find_between(sentence: Sentence, at: int) -> Verb | None:
    """Find any verb between two things whose notes say what they have, of which the first has many of the second."""
    word = sentence.get(at)
    noun = _read_noun(sentence, at + 1)
    is_thing = noun is not None and noun.is_many and _is_note(sentence, noun.end) and "," in sentence.get(noun.end)
    return Verb(word, Bond.HOLDS, at + 1) if is_thing and word.isalpha() and word not in STOPS else None


def _read_subject(sentence: Sentence, start: int, end: int) -> Noun | None:
    first = min(skip_determiners(sentence, start), end)
    is_singular = first > start and sentence.get(start) in SINGULAR | {"one", "the"}
    is_noun = first < end <= first + LONGEST and all(is_part(sentence, at) for at in range(first, end))
    if not is_noun or sentence.get(start) in OURS:
        return None
    is_many = is_plural(sentence.get(end - 1))
    is_general = is_many if first == start else sentence.get(start) in _ANY and not is_many
    return Noun(first, end, is_many=is_many, is_general=is_general) if is_many or is_singular else None


def _read_objects(sentence: Sentence, subject: Noun, verb: Verb) -> Association | None:
    objects: list[Noun] = []
    at = verb.end
    while noun := _read_noun(sentence, at, is_bare=verb.place == "per"):
        objects.append(noun)
        end = noun.end
        is_joined = (
            sentence.get(end) in ("and", "to", "with") if verb.bond is Bond.LINKS else sentence.get(end) == "and"
        )
        is_verb = find_verb(sentence, end + 1, is_plural=subject.is_many) is not None
        following = _read_noun(sentence, end + 1) if is_joined and not is_verb else None
        if following is None or (verb.bond is not Bond.LINKS and not _is_closed(sentence, following.end)):
            break
        at = end + 1
    if not objects or (verb.bond is Bond.LINKS and not verb.is_passive and len(objects) == 1):
        return None
    end = objects[-1].end
    is_own = verb.bond is Bond.JOINS and names.singularize(sentence.get(end - 1)) in _OWN
    verb = replace(verb, bond=Bond.MAKES, act="") if is_own else verb
    is_tied = sentence.get(end) in _BEHIND and (verb.bond is Bond.MAKES or verb.act)
    is_tied = is_tied or (sentence.get(end) == "in" and verb.act != "")
    beside = _read_noun(sentence, end + 1) if is_tied else None
    if sentence.get(end) == "with" and verb.bond is Bond.MAKES:
        # 'Clients book sessions with photographers' lists nothing.
        company = _read_noun(sentence, end + 1)
        beside = company if company and company.is_many and _is_closed(sentence, company.end) else None
    return Association(subject, verb, tuple(objects), beside, beside.end if beside else end)


def _is_closed(sentence: Sentence, at: int) -> bool:
    return sentence.is_over(at) or sentence.get(at) in (",", ":")


def _read_noun(sentence: Sentence, at: int, *, is_bare: bool = False) -> Noun | None:
    """Read the object at a place, with what says how many there are; a bare one may stand in the singular."""
    chosen = 2 if sentence.match(at, ("one", "of")) and sentence.get(at + 2) in _CHOSEN else 0
    if chosen:
        # 'They book a slot at one of the centres' is said of one centre.
        end = skip_noun(sentence, at + chosen)
        first = skip_determiners(sentence, at + chosen)
        is_noun = end > first and is_plural(sentence.get(end - 1))
        return Noun(first, end, is_general=True, is_one=True) if is_noun else None
    counted = find_phrase(sentence, at, QUANTITIES)
    one = 0 if counted else next((len(words) for words in ONE if sentence.match(at, words)), 0)
    at += counted + one
    determined = at
    at = end = skip_determiners(sentence, at)
    while end < at + LONGEST and is_part(sentence, end):
        end += 1
        if end > at + 1 and sentence.get(end - 1).endswith("ing") and is_plural(sentence.get(end - 2)):
            end -= 1
            break
    is_many = end > at and is_plural(sentence.get(end - 1))
    if end == at or not (is_many or one or counted or is_bare or at > determined):
        return None
    is_general = is_many if at == determined else sentence.get(determined) in _ANY and not is_many
    # 'Customers bring their cars'
    is_general = is_general or (is_many and sentence.get(determined) == "their")
    return Noun(
        at, end, is_many=is_many, is_general=is_general or bool(one), is_counted=bool(counted), is_one=bool(one)
    )


def _go_on(sentence: Sentence, before: Association) -> Association | None:
    """Find what the object of a clause does in its turn: 'customers place orders containing books'."""
    base = _GOES_ON.get(sentence.get(before.end))
    if base is None:
        return None
    bond = {"use": Bond.JOINS, "link": Bond.LINKS}.get(base, Bond.HOLDS)
    return _read_objects(sentence, before.objects[-1], Verb(base, bond, before.end + 1))
