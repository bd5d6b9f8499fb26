"""Statements: sentences and clauses that say what a thing has, in the forms in which people say it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from generators.requirements.grammar.lexicon import (
    OURS,
    PRONOUNS,
    RELATIVES,
    STORE,
    WRITERS,
    find_phrase,
)
from generators.requirements.grammar.listings import Listing, read_listing, read_property
from generators.requirements.grammar.noun_phrases import find_noun_before, skip_determiners, skip_noun
from generators.requirements.grammar.predicates import begins_predicate, find_having
from generators.requirements.grammar.words import Sentence
from generators.requirements.nouns import is_plural

_OPENERS = frozenset(
    "and but also then finally furthermore moreover additionally besides so next here , in addition".split()
)
_FRAMES = frozenset("for of about on from with per at in".split())
_PLACES = frozenset("on from with at in".split())
"""Those of them that rather begin a circumstance, 'at the desk we store', unless each of them is spoken of."""
_THEIR = frozenset("its their his her whose".split())
_MARKS = frozenset(",;:-\u2013\u2014")
_SPANS = frozenset("second seconds minute minutes hour hours day days week weeks month months year years time".split())
_OF = frozenset("of in for from on at to".split())


@dataclass(frozen=True, slots=True)
class Statement:
    """What a sentence or clause says a thing has.

    Attributes:
        start: Its first word.
        name: First word of the name of the thing, and the place behind the last; None where a pronoun stands.
        listing: What it has.
        owner: What the thing is said to be of, in the same way: 'each line of an order has'.
        required: Whether each must have that, or may; None where nothing is said.
        clause: For what is said by the way, behind a noun, where that goes on behind the 'which' of ', which has …'.
        is_stored: Whether it says that people keep that, and not only that the thing has it.
    """

    start: int
    name: tuple[int, int] | None
    listing: Listing
    owner: tuple[int, int] | None = None
    required: bool | None = None
    clause: int | None = None
    is_stored: bool = False


MAX_WORDS = 250
"""Words of a sentence that people can follow; a longer one is left to other readers, so that reading stays linear."""


def find_statements(sentence: Sentence) -> Iterator[Statement]:
    """Give the statements of a sentence that are understood to their end, in order."""
    if len(sentence.words) > MAX_WORDS:
        return
    read: set[int] = set()
    clause = 0
    for start in (0, *(at + 1 for at, word in enumerate(sentence.words) if word.text in _MARKS)):
        if sentence.get(start - 1) != ",":
            clause, before = start, clause
            name = _find_subject(sentence, before) if start else None
        else:
            name = _find_antecedent(sentence, start) or _find_subject(sentence, clause)
        at = start
        while at < len(sentence.words) and at not in read:
            statement = find_statement(sentence, at) or (_find_more(sentence, at, name) if at > start else None)
            if statement is None:
                break
            statement = statement if statement.name else replace(statement, name=name)
            if statement.listing.items[0].start in read:
                break
            yield statement
            name = statement.name
            at = statement.listing.end
            read.update(range(statement.listing.items[0].start, at))


def _find_antecedent(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Give whom 'they' means behind a plural: 'then the tournaments, they have'."""
    is_noun = sentence.match(at - 1, (",", "they")) and at > 1 and is_plural(sentence.get(at - 2))
    return find_noun_before(sentence, at - 1) if is_noun else None


def _find_subject(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Give whom the clause is about that begins at a place."""
    while sentence.get(at) in _OPENERS:
        at += 1
    if sentence.get(at) in _THEIR:
        return None
    if sentence.get(at) in ("every", "each"):
        # 'Every few seconds a reading comes in'
        at = next((place + 1 for place in (at + 1, at + 2) if sentence.get(place) in _SPANS), at)
    end = skip_noun(sentence, at)
    return (skip_determiners(sentence, at), end) if end > at else None


def _find_more(sentence: Sentence, at: int, name: tuple[int, int] | None) -> Statement | None:
    """Find '… and described by its weight' behind a statement about the same thing."""
    while sentence.get(at) in _OPENERS:
        at += 1
    if sentence.get(at) == "whose" and name:
        listing = read_property(sentence, at + 1) or read_listing(sentence, at + 1, is_closed=True)
        return Statement(at, name, listing, clause=at + 1, is_stored=True) if listing else None
    if not begins_predicate(sentence, at):
        return None
    return _read_having(sentence, at, name, at, None)


def find_statement(sentence: Sentence, start: int) -> Statement | None:
    """Find the statement that begins at a place, behind words such as 'and' and 'also'."""
    at = start
    while sentence.get(at) in _OPENERS:
        at += 1
    forms: tuple[Callable[[Sentence, int], Statement | None], ...] = (
        _find_frame,
        _find_relative,
        _find_possessive,
        _find_having,
    )
    return next((found for form in forms if (found := form(sentence, at))), None)


def _find_frame(sentence: Sentence, at: int) -> Statement | None:
    """Find 'for each visit we record …' and 'for each wall … are recorded'."""
    end = skip_noun(sentence, at + 1) if sentence.get(at) in _FRAMES else at
    is_place = sentence.get(at) in _PLACES and sentence.get(at + 1) not in ("each", "every")
    if end <= at + 1 or is_place:
        return None
    name = (skip_determiners(sentence, at + 1), end)
    end = _skip_aside(sentence, end)
    verb = end + 1 if sentence.get(end) == "," else end
    if sentence.get(verb) not in WRITERS:
        closed = read_listing(sentence, verb, is_closed=True)
        return Statement(at, name, closed, is_stored=True) if closed else _find_kept(sentence, end)
    near = range(verb + 1, verb + 5)
    stored = next((place for place in near if sentence.get(place) in STORE and sentence.get(place + 1) != "to"), None)
    if stored is None:
        return None
    listing = read_listing(sentence, stored + 2 if sentence.get(stored + 1) in (":", "down") else stored + 1)
    return Statement(at, name, listing) if listing else None


def _skip_aside(sentence: Sentence, at: int) -> int:
    """Give the place behind what is said of a noun by the way: ', which has a name,'."""
    if sentence.get(at) != "," or sentence.get(at + 1) not in ("who", "which", "whose", "where"):
        return at
    commas = (place for place in range(at + 1, len(sentence.words)) if sentence.get(place) == ",")
    ends = (place for place in commas if sentence.get(place + 1) in WRITERS or begins_predicate(sentence, place + 1))
    return next((place + 1 for place in ends if not sentence.is_over(place + 1)), at)


def _find_kept(sentence: Sentence, at: int) -> Statement | None:
    """Find 'for every change of an article a revision is stored with': what is kept then."""
    if sentence.get(at) in _OF:
        at = skip_noun(sentence, at + 1)
    at = at + 1 if sentence.get(at) == "," else at
    return _find_having(sentence, at)


def _find_relative(sentence: Sentence, at: int) -> Statement | None:
    """Find ', which has …', ', whose … are stored', ', of which we keep …' and ', consisting of …' behind a noun."""
    if at == 0 or sentence.get(at - 1) != ",":
        return None
    name = find_noun_before(sentence, at - 1)
    if name[0] == name[1]:
        return None
    if sentence.get(at) == "whose":
        listing = read_property(sentence, at + 1) or read_listing(sentence, at + 1, is_closed=True)
        return Statement(at, name, listing, clause=at + 1, is_stored=True) if listing else None
    if sentence.match(at, ("of", "which")) and sentence.get(at + 2) in WRITERS and sentence.get(at + 3) in STORE:
        listing = read_listing(sentence, at + 4)
        return Statement(at, name, listing, clause=at + 1, is_stored=True) if listing else None
    if sentence.get(at) in ("consisting", "comprising"):
        listing = read_listing(sentence, at + (2 if sentence.get(at + 1) == "of" else 1))
        return Statement(at, None, listing) if listing else None
    relative = find_phrase(sentence, at, RELATIVES)
    having = find_having(sentence, at + relative) if relative else None
    listing = read_listing(sentence, having[0]) if having else None
    return Statement(at, name, listing, required=having[1], clause=at + relative) if having and listing else None


def _find_possessive(sentence: Sentence, at: int) -> Statement | None:
    """Find 'their first name and phone are noted' and 'its status is open, paid or lost'."""
    if sentence.get(at) not in _THEIR or sentence.get(at) == "whose":
        return None
    listing = read_property(sentence, at + 1) or read_listing(sentence, at + 1, is_closed=True)
    return Statement(at, None, listing, is_stored=True) if listing else None


def _find_having(sentence: Sentence, at: int) -> Statement | None:
    """Find 'a room has …', 'each line of an order contains …', and 'a room belongs to a house and has …'."""
    pronoun = find_phrase(sentence, at, PRONOUNS)
    if pronoun and (pronoun > 1 or begins_predicate(sentence, at + 1)):
        return _read_having(sentence, at, None, at + pronoun, None)
    end = skip_noun(sentence, at)
    if end == at or (sentence.get(at) in OURS and not is_plural(sentence.get(end - 1))):
        return None
    name = (skip_determiners(sentence, at), end)
    if sentence.get(end) in WRITERS:
        # 'the tests we offer'
        return _read_having(sentence, at, name, end + 2, None)
    owner_end = skip_noun(sentence, end + 1) if sentence.get(end) in _OF else end
    owner = (skip_determiners(sentence, end + 1), owner_end) if owner_end > end + 1 else None
    behind = _skip_aside(sentence, owner_end if owner else end)
    if sentence.match(behind, ("such", "as")):
        # 'Activities such as calls or meetings have'
        behind = next((place for place in range(behind, behind + 10) if begins_predicate(sentence, place)), behind)
    return _read_having(sentence, at, name, behind, owner)


def _read_having(
    sentence: Sentence, start: int, name: tuple[int, int] | None, at: int, owner: tuple[int, int] | None
) -> Statement | None:
    having = find_having(sentence, at)
    listing = read_listing(sentence, having[0]) if having else None
    if having is None or listing is None:
        return None
    return Statement(start, name, listing, owner, having[1])
