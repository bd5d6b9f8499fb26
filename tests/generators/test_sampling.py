"""Texts that match a pattern are found without chance, and never wrongly."""

import re

import pytest

from generators.sampling import sample_pattern

PATTERNS = [
    r"^[A-Z]{3}-[0-9]{4}$",
    r"^\+?[0-9 ]{7,15}$",
    r"^[^@\s]+@[^@\s]+\.[^@\s]+$",
    r"^(draft|sent|(paid|lost)-[0-9]+)$",
    r"^#[0-9a-fA-F]{6}$",
    r"^https?://.+",
    r"^[a-z0-9]+(?:-[a-z0-9]+)*$",
    r"\d+[^\d]",
]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_each_sample_matches_and_is_another_one(pattern):
    samples = sample_pattern(pattern, count=6, min_length=0, max_length=40)
    assert len(set(samples)) == 6
    assert all(re.search(pattern, sample) for sample in samples)


def test_samples_respect_the_length():
    samples = sample_pattern("^[a-z]+$", count=5, min_length=3, max_length=4)
    assert {len(sample) for sample in samples} <= {3, 4}
    assert samples


@pytest.mark.parametrize("pattern", [r"^[A-Z]{9}$", r"^a(?:b)$"])
def test_what_does_not_fit_the_length_gives_no_sample(pattern):
    assert sample_pattern(pattern, count=5, min_length=10, max_length=20) == ()


def test_the_same_pattern_gives_the_same_samples():
    first = sample_pattern(PATTERNS[0], count=3, min_length=0, max_length=40)
    assert first == ("AAA-0000", "BAA-1000", "CAA-2000")
