"""Predicates: the verb of a statement, and where another one begins."""

from generators.requirements.grammar.lexicon import (
    ADVERBS,
    ALLOWS,
    DEMANDS,
    DETERMINERS,
    HAS,
    MODALS,
    PRONOUNS,
    QUANTITIES,
    RELATIVES,
    SINGULAR,
    STORED,
    TELLS,
    TOWARDS,
    WRITERS,
    find_phrase,
)
from generators.requirements.grammar.noun_phrases import ends_name, skip_noun
from generators.requirements.grammar.words import Sentence
from generators.requirements.nouns import is_plural
from generators.requirements.types import is_known_word

_BE = frozenset("is are be was were gets get".split())
_SHORTEST = 3
"""Letters of the longest word that only looks like a verb: 'as', 'its', 'gas'."""
_TIMES = frozenset("timestamp date time".split())
_IRREGULAR = frozenset(
    "cast made given held sent taken written sold done kept paid bought lent put set built found drawn run".split()
)


def begins_predicate(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb stands at a place that goes on about the same subject."""
    while sentence.get(at) in ADVERBS:
        at += 1
    word, following = sentence.get(at), sentence.get(at + 1)
    if ends_name(sentence, at) or find_phrase(sentence, at, HAS):
        return True
    if word in TELLS and following in ("whether", "if"):
        return True
    is_counted = find_phrase(sentence, at + 1, QUANTITIES) > 0 or following in SINGULAR | {"exactly", "the"}
    is_tied = following in TOWARDS and sentence.get(at + 2) in DETERMINERS | {"exactly"}
    is_done = word.endswith("ed") and following in TOWARDS and sentence.get(at + 2)[:1].isalpha()
    is_verb = len(word) > _SHORTEST and is_plural(word) and not is_known_word(word)
    return (is_verb and (is_counted or is_tied)) or (is_done and sentence.get(at + 2) not in _TIMES)


def begins_clause(sentence: Sentence, at: int) -> bool:
    """Tell whether another subject with its verb stands at a place."""
    if sentence.get(at) == "how":
        # 'how many bottles are left' is asked for.
        return False
    pronoun = find_phrase(sentence, at, PRONOUNS) or find_phrase(sentence, at, RELATIVES)
    if sentence.get(at) in WRITERS or (pronoun and begins_predicate(sentence, at + pronoun)):
        return True
    end = skip_noun(sentence, at)
    if end > at and sentence.get(end) == "of" and skip_noun(sentence, end + 1) > end + 1:
        # 'the name of a tag must be unique'
        end = skip_noun(sentence, end + 1)
    return end > at and begins_predicate(sentence, end)


def find_having(sentence: Sentence, at: int) -> tuple[int, bool | None] | None:
    """Find 'has' at a place, or behind other verbs of the same subject.

    Returns:
        The place of the list, and whether each must have or may have what it holds, if that is said.
    """
    goes_on = begins_predicate(sentence, at) or is_plural(sentence.get(at + 1))
    while at < len(sentence.words) and not sentence.is_over(at) and sentence.get(at) != ":":
        place, required = at, None
        while sentence.get(place) in MODALS | ADVERBS:
            required = True if sentence.get(place) in DEMANDS else False if sentence.get(place) in ALLOWS else required
            place += 1
        listing = _find_listing(sentence, place) or (_find_last(sentence, place) if place > at else None)
        if listing:
            return listing, None if sentence.get(place) == "be" else required
        if not goes_on:
            return None
        at = _skip_verb(sentence, at)
        if not begins_predicate(sentence, at) and _begins_other(sentence, at):
            return None
    return None


def _begins_other(sentence: Sentence, at: int) -> bool:
    """Tell whether another subject begins at a place: with its verb, or with what is said of it by the way."""
    end = skip_noun(sentence, at)
    is_described = end > at and sentence.get(end) == "," and sentence.get(end + 1) in ("who", "which", "whose", "where")
    is_relative = sentence.get(at) in ("who", "which", "whose") or sentence.match(at + 1, ("of", "which"))
    return is_described or is_relative or begins_clause(sentence, at)


def _find_last(sentence: Sentence, at: int) -> int | None:
    """Give the place behind 'can' where the verb comes last, as in German: 'can several flats have'."""
    quantity = find_phrase(sentence, at, QUANTITIES)
    end = skip_noun(sentence, at + quantity)
    return at if end > at + quantity and sentence.get(end) in ("has", "have") else None


def _skip_verb(sentence: Sentence, at: int) -> int:
    """Give the place behind the comma or 'and' that ends a verb with what belongs to it, or that of the end."""
    while at < len(sentence.words) and not sentence.is_over(at) and sentence.get(at) not in (",", "and", ":"):
        at += 1
    while sentence.get(at) in (",", "and"):
        at += 1
    return at


def _find_listing(sentence: Sentence, at: int) -> int | None:
    """Give the place behind a verb that says what a thing has; None if there is none."""
    if sentence.get(at) in TELLS and sentence.get(at + 1) in ("whether", "if"):
        return at + 1
    stored = _skip_announced(sentence, at)
    if stored:
        return stored
    has = find_phrase(sentence, at, HAS)
    if has == 1 and sentence.get(at + 1).endswith("ed") and not sentence.get(at + 2)[:1].isalpha():
        # What 'has retired' has nothing.
        return None
    end = at + has if has else _skip_done(sentence, at)
    if end is None:
        return None
    return end + 1 if sentence.get(end) == ":" else end


def _skip_announced(sentence: Sentence, at: int) -> int | None:
    """Give the place behind 'be recorded as well:'."""
    if sentence.get(at) not in _BE or sentence.get(at + 1) not in STORED:
        return None
    end = at + 2
    while sentence.get(end) in ("too", "also", "as", "well", "here"):
        end += 1
    return end + 1 if sentence.get(end) == ":" else None


def _skip_done(sentence: Sentence, at: int) -> int | None:
    """Give the place behind 'is logged for a vehicle with', 'is kept per pet with', 'is cast by a juror with'."""
    verb = at + 1 if sentence.get(at) in _BE else at
    word = sentence.get(verb)
    if verb == at or not (word.endswith("ed") or word in STORED or word in _IRREGULAR):
        return None
    at = verb + 1
    while sentence.get(at) in ADVERBS or sentence.get(at).endswith("ly"):
        at += 1
    while (sentence.get(at) in TOWARDS or sentence.get(at) == "per") and sentence.get(at) != "with":
        is_plain = at + 1 < len(sentence.words) and sentence.words[at + 1].is_plain
        end = at + 2 if sentence.get(at) == "per" and is_plain else skip_noun(sentence, at + 1)
        if end == at + 1:
            return None
        at = end
    if sentence.get(at) == ",":
        at += 1
    is_listing = sentence.get(at) == "with" and (at > verb + 1 or word in STORED)
    return at + 1 if is_listing else None
