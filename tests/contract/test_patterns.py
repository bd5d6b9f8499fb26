"""Texts for a pattern match it, and are different ones as far as it has room for them."""

import re

import pytest

from github_app.proof.contract.patterns import write_match


@pytest.mark.parametrize(
    ("pattern", "shortest", "longest"),
    [
        ("^[A-Z]{3}-[0-9]{2}$", 0, 6),
        ("^.{1,40}$", 20, 40),
        ("^[a-z0-9]+(-[a-z0-9]+)*$", 0, 60),
        (r"^(\+49|0)[1-9][0-9]{3,14}$", 0, 20),
        ("^(?=.*[0-9])[a-z0-9]{6}$", 6, 6),
    ],
)
def test_two_thousand_numbers_give_as_many_texts(pattern, shortest, longest):
    texts = {write_match(pattern, number, shortest=shortest, longest=longest) for number in range(2000)}
    assert len(texts) == 2000
    assert all(re.search(pattern, text) and shortest <= len(text) <= longest for text in texts)


def test_a_pattern_with_room_for_ten_gives_all_of_them():
    assert {write_match("^[0-9]$", number, shortest=0, longest=1) for number in range(10)} == set("0123456789")
    assert re.fullmatch("[0-9]", write_match("^[0-9]$", 11, shortest=0, longest=1))


def test_a_pattern_that_no_text_of_the_length_matches_is_told():
    with pytest.raises(LookupError, match="of 9 to 9 characters"):
        write_match("^[0-9]$", 1, shortest=9, longest=9)
