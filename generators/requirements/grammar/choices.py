"""Choices: a closed list of values in a sentence, 'open, in repair or sold', 'draft/sent'."""

import re

from generators.requirements.attributes import read_attributes
from generators.requirements.grammar.lexicon import DETERMINERS, STOPS
from generators.requirements.grammar.words import Sentence
from generators.spec import names

_LONGEST = 3
"""Words of a value."""
_LEADS = ("either", "one of", "any of", "one of the following", "any one of", "one out of")


def skip_lead(sentence: Sentence, at: int) -> int:
    """Give the place behind 'either' or 'one of', or the same place where none of these stands."""
    for lead in sorted(_LEADS, key=len, reverse=True):
        words = lead.split()
        if sentence.match(at, words):
            at += len(words)
            break
    return at + 1 if sentence.get(at) == ":" else at


def read_choice(sentence: Sentence, at: int) -> tuple[tuple[str, ...], int] | None:
    """Read a closed list of values and give the place behind it; None if there is none.

    Args:
        sentence: The sentence.
        at: Where the first value begins, or 'either' or 'one of' before it.
    """
    first = skip_lead(sentence, at)
    is_announced = first > at
    values: list[str] = []
    end, has_or, is_last = first, False, False
    mark = ""
    while (behind := _skip_value(sentence, end)) > end:
        values += re.split(r"[/|]", sentence.cut(end, behind).text)
        following = _skip_separator(sentence, behind, is_announced=is_announced)
        end = behind
        separator = sentence.get(behind) if sentence.get(behind) in (",", "/", "|") else mark
        is_mixed = mark not in ("", separator)
        if is_last or following is None or is_mixed or _skip_value(sentence, following[0]) == following[0]:
            break
        mark, (end, is_last) = separator, following
        has_or = has_or or is_last
    is_closed = (
        has_or
        or is_announced
        or sentence.match(at - 2, ("out", "of"))
        or any("/" in sentence.get(place) for place in range(first, end))
    )
    found = tuple(dict.fromkeys(value.strip() for value in values))
    return (found, end) if is_closed and len(found) > 1 and all(map(_is_value, found)) else None


def _is_value(text: str) -> bool:
    return names.is_enum_value(text) and not read_attributes(text).says_anything


def _skip_value(sentence: Sentence, at: int) -> int:
    """Give the place behind a value: up to three words, the first of which is no article."""
    if sentence.get(at) in DETERMINERS:
        return at
    start = at
    while at < start + _LONGEST and at < len(sentence.words):
        word = sentence.words[at]
        may_begin = at > start or word.text in ("not", "no", "in", "on")
        if not word.is_plain or (word.text in STOPS and not may_begin) or word.text in ("and", "or", "with", "which"):
            break
        at += 1
    return at


def _skip_separator(sentence: Sentence, at: int, *, is_announced: bool) -> tuple[int, bool] | None:
    """Give the place behind a separator, and whether it announces the last value."""
    if is_announced and sentence.get(at) == "and" and sentence.get(at + 1) not in DETERMINERS:
        return at + 1, True
    if sentence.get(at) == "," and sentence.get(at + 1) == "or":
        return at + 2, True
    if sentence.get(at) == "or":
        return at + 1, True
    return (at + 1, False) if sentence.get(at) in (",", "/", "|") else None
