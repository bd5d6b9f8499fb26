"""Pronouns: whom 'it', 'they' or 'he or she' mean that do something, put where they stand: 'a donor books a slot'."""

import re
from collections.abc import Iterable, Iterator

from generators.requirements.grammar.lexicon import OURS, QUANTITIES, SINGULAR, find_phrase
from generators.requirements.grammar.noun_phrases import skip_determiners, skip_noun
from generators.requirements.grammar.predicates import begins_predicate
from generators.requirements.grammar.verbs import find_verb
from generators.requirements.grammar.words import MAX_WORDS, Sentence, read_words
from generators.requirements.nouns import is_plural, name_resource
from generators.requirements.passages import Passage, edit
from generators.spec import names

_OPENERS = frozenset("and but also then finally now so here later afterwards sometimes often usually".split())
# 'On its way it collects', 'Over time they gather'.
_BEFORE = (
    r"(?:(?:and|but|also|then|later|afterwards|sometimes|often|usually|meanwhile|in turn|of course),? "
    r"|(?:on|in|over|during|along|through|after|before|for|at|from|once)(?! which\b) [\w' ]{2,30}?,? )?"
)
_PRONOUN = re.compile(
    rf"{_BEFORE}(?P<who>(?:s?he|they) or (?:s?he|they)|he/she|s/he|she/he|it|they|he|she)(?= [a-z])", re.IGNORECASE
)
_WRITERS = re.compile(r"(?:we|i|you)\b", re.IGNORECASE)
_LABEL = 8
"""Words before the colon that a sentence may begin behind."""
_HAVE = frozenset("has have gets get owns own".split())


def name_subjects(sentences: Iterable[Passage]) -> Iterator[Passage]:
    """Give sentences of one block, each with the thing that the sentence before described in its pronoun's stead."""
    before: Passage | None = None
    for sentence in sentences:
        pronoun = _PRONOUN.match(sentence.text)
        noun = _find_described(read_words(before)) if pronoun and before else None
        yield (_put_noun(sentence, pronoun, noun) if pronoun and noun else None) or sentence
        if not pronoun and not _WRITERS.match(sentence.text):
            before = sentence


def _find_described(sentence: Sentence) -> str | None:
    """Give the noun of the thing that a sentence begins with and describes: 'a shipment has a code'."""
    if len(sentence.words) > MAX_WORDS:
        return None
    colon = next((place for place in range(_LABEL) if sentence.get(place) == ":"), -1)
    # The label of 'What I imagine: an apprentice …' is nobody's name.
    at = colon + 1 if sentence.get(colon + 1) in SINGULAR else 0
    while sentence.get(at) in _OPENERS:
        at += 1
    end = skip_noun(sentence, at)
    first = skip_determiners(sentence, at)
    behind = end + 1 if end < len(sentence.words) and sentence.words[end].is_note else end
    if end == first or sentence.get(at) in OURS or not begins_predicate(sentence, behind):
        return None
    noun = sentence.cut(first, end).text
    return noun if name_resource(noun, in_sentence=True) else None


def _put_noun(sentence: Passage, pronoun: re.Match[str], noun: str) -> Passage | None:
    """Put a noun for the pronoun of a sentence whose verb ties its subject to something; None if none does."""
    is_many = pronoun["who"].lower() == "they"
    if pronoun["who"].lower() == "it" and is_plural(noun):
        # What 'it' means is not several.
        return None
    words = read_words(sentence.cut(pronoun.end()))
    if not find_verb(words, 0, is_plural=is_many) and not _counts(words):
        return None
    if is_many:
        head, _, last = noun.rpartition(" ")
        put = f"{head} {names.pluralize(names.singularize(last.lower()))}".strip()
    else:
        put = f"a {noun}"
    return edit(sentence, [(*pronoun.span("who"), put)])


def _counts(words: Sentence) -> bool:
    """Tell whether it is said that something has several others, or exactly one: 'has many stops'."""
    at = 1 if words.get(0) in ("can", "may", "could", "might", "must") else 0
    return words.get(at) in _HAVE and find_phrase(words, at + 1, QUANTITIES) > 0
