"""Traces: what is left when somebody does something to a thing, if the text speaks of it, 'members book desks'.

A booking has one of both. Where verb and noun are one word, 'a reviewer reviews applications', the text speaks of the
noun where it stands behind an article; where the noun says of what it is, 'a seat request', it is tied to the rest.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generators.requirements.document import Document
from generators.requirements.findings import RelationFound
from generators.requirements.grammar.associations import Association, Noun
from generators.requirements.grammar.words import Sentence
from generators.requirements.readers.subjects import find_candidates
from generators.spec import names
from generators.spec.models import RelationKind

_NOUN = re.compile(r"\b(?:an?|the|each|every|one|of|per|many|several) (?P<noun>[a-z]+)\b", re.IGNORECASE)


_ARTICLES = frozenset("a an the each every one all of and".split())


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a text speaks of.

    Attributes:
        words: All of its words.
        nouns: Those that stand behind an article.
        pairs: Each two words that follow each other behind one.
    """

    words: frozenset[str]
    nouns: frozenset[str]
    pairs: frozenset[tuple[str, str]]


def list_spoken(document: Document) -> Spoken:
    """Give what title and body speak of."""
    lines = [line.text for block in document.blocks for line in block.lines]
    words = [names.split_words(line) for line in lines]
    return Spoken(
        frozenset(word for line in words for word in line),
        frozenset(match["noun"].lower() for line in lines for match in _NOUN.finditer(line)),
        frozenset(
            pair
            for line in words
            for article, pair in zip(line, pairwise(line[1:]), strict=False)
            if article in _ARTICLES
        ),
    )


def leaves_a_thing(sentence: Sentence, association: Association, spoken: Spoken) -> bool:
    """Tell whether the text speaks of what is left, which has one of both: the bookings of 'members book desks'."""
    verb = association.verb
    if not verb.act:
        return False
    # 'A trip visits …' speaks of no visits.
    told = {verb.act, names.pluralize(verb.act)} - ({f"{verb.base}s"} if not association.subject.is_many else set())
    is_noun = verb.act == verb.base and association.subject.is_general and verb.act in spoken.nouns
    return bool(told & (spoken.words - {verb.base})) or is_noun or find_pair(sentence, association, spoken) is not None


def describe_act(sentence: Sentence, association: Association, spoken: Spoken) -> Iterator[RelationFound]:
    """Give whose the booking is that is spoken of, and of what."""
    pair = find_pair(sentence, association, spoken)
    act = find_candidates([*pair] if pair else [association.verb.act])
    span = sentence.cut(association.subject.start, association.end).find_span()
    # A seat request is no seat: what it is tied to stands behind that.
    things = association.objects if pair is None else tuple(filter(None, (association.beside,)))
    for noun in (association.subject, *things):
        end = name_noun(sentence, noun)
        # What the text calls by the verb itself, 'citizens report swarms', names no further things to keep.
        general = (False, association.verb.act != association.verb.base and association.is_general(noun))
        if act and end and association.subject.is_general:
            kind = RelationKind.MANY_TO_ONE
            yield RelationFound(act, kind, end, certain=False, span=span, is_loose=True, is_deed=True, general=general)


def name_noun(sentence: Sentence, noun: Noun) -> tuple[str, ...]:
    """Give what a noun may name: a donation centre is the centre that is described."""
    words = sentence.cut(noun.start, noun.end).text.split()
    return tuple(dict.fromkeys((*find_candidates(words), *find_candidates(words[-1:]))))


def find_pair(sentence: Sentence, association: Association, spoken: Spoken) -> tuple[str, str] | None:
    """Give the name of what is left that says of what it is: the seat request where seats are requested."""
    thing = names.singularize(sentence.get(association.objects[-1].end - 1))
    pair = (thing, association.verb.act)
    # Where a rental is spoken of, 'car rental' is what the whole is about.
    is_named = bool(association.verb.act) and pair[1] not in spoken.nouns
    is_spoken = is_named and {pair, (thing, names.pluralize(pair[1]))} & spoken.pairs
    return pair if is_spoken else None
