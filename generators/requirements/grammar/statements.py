"""Statements: sentences and clauses that say what a thing has, in the forms in which people say it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from generators.requirements.grammar.frames import find_frame, find_introduced
from generators.requirements.grammar.lexicon import (
    ADVERBS,
    MODALS,
    PRONOUNS,
    RELATIVES,
    STORE,
    STORED,
    WRITERS,
    find_phrase,
)
from generators.requirements.grammar.listings import read_listing, read_property
from generators.requirements.grammar.noun_phrases import find_noun_before, skip_determiners, skip_noun
from generators.requirements.grammar.predicates import begins_clause, begins_predicate, find_having
from generators.requirements.grammar.subjects import Statement, find_having_of, read_having
from generators.requirements.grammar.words import MAX_WORDS, Sentence
from generators.requirements.nouns import is_plural

_OPENERS = frozenset(
    "and but also then finally furthermore moreover additionally besides so next here , in addition".split()
)
_THEIR = frozenset("its their his her whose".split())
_MARKS = frozenset(",;:-\u2013\u2014")
_CONDITIONS = frozenset("when if after once whenever as before".split())
_SPANS = frozenset("second seconds minute minutes hour hours day days week weeks month months year years time".split())


def find_statements(sentence: Sentence) -> Iterator[Statement]:
    """Give the statements of a sentence that are understood to their end, in order."""
    if len(sentence.words) > MAX_WORDS:
        return
    read: set[int] = set()
    clause = 0
    for start in _list_starts(sentence):
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
            if statement.twin:
                yield replace(statement, name=statement.twin)
            name = statement.name
            at = statement.listing.end
            read.update(range(statement.listing.items[0].start, at))


def _list_starts(sentence: Sentence) -> Iterator[int]:
    """Give the places where a statement may begin: at the start, behind a mark, and at 'there is'."""
    yield 0
    for at, word in enumerate(sentence.words):
        if word.text in _MARKS:
            yield at + 1
        elif word.text in ("there", "that's") and at and sentence.get(at - 1) not in _MARKS:
            yield at
        elif word.text == "so" or (word.text == "and" and find_phrase(sentence, at + 1, PRONOUNS)):
            yield at + 1
        elif at > 1 and sentence.get(0) in _CONDITIONS and word.text in WRITERS | {"a", "an"}:
            # 'When something happens a claim is filed', 'when somebody asks we save a claim'
            yield from (at,) if begins_clause(sentence, at) else ()


def _find_antecedent(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Give whom 'they' means behind a plural: 'then the tournaments, they have'."""
    is_noun = sentence.get(at) in ("they", "each", "these") and at > 1 and is_plural(sentence.get(at - 2))
    return find_noun_before(sentence, at - 1) if is_noun else None


def _find_subject(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Give whom the clause is about that begins at a place."""
    while sentence.get(at) in _OPENERS:
        at += 1
    if sentence.get(at) in _THEIR:
        return None
    if sentence.get(at) in _CONDITIONS:
        # 'When the stock falls, an order is placed'
        at = next((place + 1 for place in range(at, len(sentence.words)) if sentence.get(place) == ","), at)
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
    return read_having(sentence, at, name, at)


def find_statement(sentence: Sentence, start: int) -> Statement | None:
    """Find the statement that begins at a place, behind words such as 'and' and 'also'."""
    at = start
    while sentence.get(at) in _OPENERS:
        at += 1
    forms: tuple[Callable[[Sentence, int], Statement | None], ...] = (
        find_frame,
        find_introduced,
        _find_relative,
        _find_stored,
        _find_possessive,
        find_having_of,
    )
    return next((found for form in forms if (found := form(sentence, at))), None)


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


def _find_stored(sentence: Sentence, at: int) -> Statement | None:
    """Find 'it must also be stored whether it is paid'."""
    if sentence.get(at) != "it" or sentence.get(at + 1) not in MODALS:
        return None
    at += 2
    while sentence.get(at) in ADVERBS:
        at += 1
    if sentence.get(at) != "be" or sentence.get(at + 1) not in STORED or sentence.get(at + 2) not in ("whether", "if"):
        return None
    listing = read_listing(sentence, at + 2)
    return Statement(at, None, listing, is_stored=True) if listing else None


def _find_possessive(sentence: Sentence, at: int) -> Statement | None:
    """Find 'their first name and phone are noted' and 'its status is open, paid or lost'."""
    if sentence.get(at) not in _THEIR or sentence.get(at) == "whose":
        return None
    listing = read_property(sentence, at + 1) or read_listing(sentence, at + 1, is_closed=True)
    return Statement(at, None, listing, is_stored=True) if listing else None
