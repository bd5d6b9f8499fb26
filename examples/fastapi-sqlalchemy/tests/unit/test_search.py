"""Words are compared without case, and none of their characters means anything else."""

import pytest

from app.core.search import fold, read_words


@pytest.mark.parametrize(
    ("one", "other"),
    [("STRASSE", "straße"), ("ÉCLAIR", "éclair"), ("e\u0301clair", "éclair"), ("Ａ", "a")],
)
def test_spellings_of_one_word_are_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_each_word_is_looked_for_anywhere() -> None:
    assert read_words("  Two words ") == {"word_0_": "%two%", "word_1_": "%words%"}
    assert read_words("") == {}


def test_characters_of_patterns_stand_for_themselves() -> None:
    assert read_words("50%_/") == {"word_0_": "%50/%/_//%"}
