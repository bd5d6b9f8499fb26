"""The words of other languages: each is written once, as of two meanings only the later one would be read."""

from collections import Counter

import pytest

from generators.requirements.language_nouns import NOUN_WORDS
from generators.requirements.language_words import PHRASES


def test_each_noun_has_one_meaning():
    written = Counter(word for words in NOUN_WORDS.values() for word in words.split())
    assert [word for word, times in written.items() if times > 1] == []


@pytest.mark.parametrize("language", PHRASES)
def test_each_phrase_has_one_meaning(language):
    pairs = (pair for line in PHRASES[language].splitlines() for pair in line.split(";") if pair.strip())
    written = Counter(pair.partition("=")[0].strip() for pair in pairs)
    assert [phrase for phrase, times in written.items() if times > 1] == []
