"""Item names: where the words end that name one item of a list, 'date of birth', 'started at', 'valid from date'."""

from collections.abc import Collection

from generators.requirements.grammar.choices import read_choice
from generators.requirements.grammar.lexicon import (
    DETERMINERS,
    HAS,
    INSIDE,
    QUANTITIES,
    STOPS,
    STORED,
    WRITERS,
    find_phrase,
)
from generators.requirements.grammar.words import Sentence

LIMITS = frozenset("at up exactly max maximum min minimum between no not fewer less more".split())
"""Words that begin a bound: 'of at most 40 characters'."""
_VALID = frozenset("valid effective available active applicable".split())
_TIMES = frozenset("timestamp date time".split())


def skip_name(sentence: Sentence, at: int) -> int:
    """Give the place behind the words of a name; the same place where there is none."""
    start = at
    while at < len(sentence.words) and sentence.words[at].is_plain:
        word, following = sentence.get(at), sentence.get(at + 1)
        if word == "date" and following == "and" and sentence.get(at + 2) in ("time", "hour"):
            at += 3
        elif at > start and word in ("from", "until", "to", "till") and sentence.get(at - 1) in _VALID:
            at += 1
        elif _ends_name(sentence, start, at):
            break
        elif word not in INSIDE:
            at += 1
        elif word in ("at", "on") and ends_item(sentence, at + 1):
            # 'started at', 'changed at time'
            return at + 1
        else:
            at += 2 if following in DETERMINERS else 1
            if not sentence.get(at)[:1].isalpha() or sentence.get(at) in STOPS:
                return start
            at += 1
    return at


def _ends_name(sentence: Sentence, start: int, at: int) -> bool:
    """Tell whether a word is no part of the name before it."""
    word, following = sentence.get(at), sentence.get(at + 1)
    if word in STOPS or word in ("only", "each") or word[0].isdigit() or find_phrase(sentence, at, QUANTITIES):
        return True
    if (word in ("yes", "true", "y") and following == "or") or (word, following) in (("out", "of"), ("over", "time")):
        return True
    if word in INSIDE:
        is_limit = following[:1].isdigit() or following in LIMITS
        return at == start or is_limit or (word == "of" and read_choice(sentence, at + 1) is not None)
    # 'locations identified by'
    return at > start and find_phrase(sentence, at, HAS) > 0


def extend_name(sentence: Sentence, at: int) -> int:
    """Give the place behind what belongs to a name: a note, 'as text', and 'they were set on' of a date."""
    if at < len(sentence.words) and sentence.words[at].is_note:
        return at + 1
    is_said = sentence.get(at) == "as" or sentence.get(at) in (*WRITERS, "they", "it", "he", "she")
    return find_boundary(sentence, at) if is_said else at


def ends_item(sentence: Sentence, at: int) -> bool:
    """Tell whether an item may end before a place."""
    is_note = at < len(sentence.words) and sentence.words[at].is_note
    return is_note or sentence.is_over(at) or sentence.get(at) in (",", "and", *_TIMES)


def find_boundary(sentence: Sentence, at: int, more: Collection[str] = ()) -> int:
    """Find the next comma, 'and' or end, or one of some more words at which a clause ends."""
    more = (*more, "-", "\u2013", "\u2014")
    while at < len(sentence.words) and not sentence.is_over(at) and sentence.get(at) not in (",", "and", *more):
        if skip_closing(sentence, at):
            break
        at += 1
    return at


def skip_closing(sentence: Sentence, at: int) -> int | None:
    """Give the place behind 'are recorded as well'; None if no such words stand at a place."""
    if sentence.get(at) not in ("is", "are") or sentence.get(at + 1) not in STORED:
        return None
    end = at + 2
    while sentence.get(end) in ("too", "also", "as", "well", "here", "there"):
        end += 1
    return end if sentence.is_over(end) or sentence.get(end) in (",", "and") else None
