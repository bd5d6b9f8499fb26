"""Noun phrases: 'a tattoo artist', 'every room', 'licence plates', as the names of things to keep."""

from generators.requirements.grammar.lexicon import (
    ADVERBS,
    DETERMINERS,
    HAS,
    MODALS,
    QUANTITIES,
    SINGULAR,
    STOPS,
    TOWARDS,
    VERBS,
    WRITERS,
    find_phrase,
)
from generators.requirements.grammar.words import Sentence
from generators.requirements.nouns import is_plural

_COUNTS = frozenset("got many several multiple various more few different numerous".split())
_BEHIND = TOWARDS | DETERMINERS | {"how", "what", "which", "whether", "if", "when", "that"}
LONGEST = 3
"""Words of the name of a thing."""
_NO_PARTS = STOPS | TOWARDS | MODALS | ADVERBS | DETERMINERS


def is_part(sentence: Sentence, at: int) -> bool:
    """Tell whether the word at a place can be part of the name of a thing."""
    is_plain = at < len(sentence.words) and sentence.words[at].is_plain
    return is_plain and sentence.get(at) not in _NO_PARTS and not sentence.get(at)[0].isdigit()


def ends_name(sentence: Sentence, at: int) -> bool:
    """Tell whether one of the verbs stands at a place that are no part of a name; a meeting point is no such verb."""
    is_noun = sentence.get(at) in ("point", "points") and sentence.get(at + 1) not in ("to", "at", "towards")
    return sentence.get(at) in VERBS and not is_noun


def skip_determiners(sentence: Sentence, at: int) -> int:
    """Give the place behind articles and words like them."""
    while sentence.get(at) in DETERMINERS:
        at += 1
    return at


def skip_noun(sentence: Sentence, at: int) -> int:
    """Give the place behind a noun with its article, or a bare plural; the same place where there is none."""
    start = at
    at = first = skip_determiners(sentence, at)
    while at < first + LONGEST and is_part(sentence, at):
        if at > first and _ends_before(sentence, first, at):
            break
        at += 1
    return start if at == first or (first == start and not is_plural(sentence.get(at - 1))) else at


def _ends_before(sentence: Sentence, first: int, at: int) -> bool:
    """Tell whether a word behind the beginning of a noun is a verb."""
    word = sentence.get(at)
    if ends_name(sentence, at) or find_phrase(sentence, at, HAS):
        return True
    if sentence.get(first - 1) in SINGULAR:
        # 'a wine comes'
        return is_plural(word) and (sentence.get(at + 1) in _BEHIND or _counts(sentence, at + 1))
    # 'authors write posts'
    is_object = is_plural(sentence.get(at + 1)) or sentence.get(at + 1) in TOWARDS | DETERMINERS
    return first == at - 1 and is_plural(sentence.get(first)) and not is_plural(word) and is_object


def _counts(sentence: Sentence, at: int) -> bool:
    return find_phrase(sentence, at, QUANTITIES) > 0 or sentence.get(at) in ("exactly", "only")


def find_noun_before(sentence: Sentence, end: int) -> tuple[int, int]:
    """Give the noun that ends before a place, from its first word to behind its last; an empty one if there is none."""
    if sentence.get(end - 2) in ("is", "are") and sentence.get(end - 1).endswith("ed"):
        # 'one or more tests are ordered, each of which'
        end -= 2
    start = end
    while start > 0 and end - start < LONGEST and sentence.words[start - 1].is_plain:
        word = sentence.get(start - 1)
        if word in STOPS or word in TOWARDS or word in DETERMINERS or word in MODALS or word in VERBS:
            break
        if word in _COUNTS:
            break
        start -= 1
    before = sentence.get(start - 1) if start else ""
    is_verb = before in WRITERS or before in ("they", "it", "who", "which", "that")
    return (start + 1 if is_verb and end - start > 1 else start), end
