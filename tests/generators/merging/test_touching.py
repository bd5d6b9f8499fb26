"""Edits of lines beside each other go together, unless nobody can tell which of two new lines comes first."""

import pytest

from generators.merging.touching import MAX_LINES, merge_touching
from generators.merging.versions import Versions


def merge(base: str, ours: str, theirs: str) -> str | None:
    """Merge texts whose lines are single letters."""
    merged = merge_touching(Versions(*("".join(f"{letter}\n" for letter in text) for text in (base, ours, theirs))))
    return None if merged is None else merged.replace("\n", "")


def test_a_paragraph_of_its_own_goes_beside_a_change_of_any_size() -> None:
    base, theirs = "def f():\n    return 1\n", "def f():\n    x = 1\n    return x\n"
    ours = f"{base}\n\ndef g():\n    return 2\n"
    assert merge_touching(Versions(base, ours, theirs)) == f"{theirs}\n\ndef g():\n    return 2\n"
    above = f"import os\n\n{base}"
    theirs = "def f(a):\n    return 1\n"
    assert merge_touching(Versions(base, above, f"@cache\n{theirs}")) == f"import os\n\n@cache\n{theirs}"


def test_a_long_piece_is_left_to_people() -> None:
    base = "".join(f"{number}\n" for number in range(MAX_LINES + 1))
    versions = Versions(base, base.replace("7\n", "x\n", 1), base.replace("8\n", "y\n", 1))
    assert merge_touching(versions) is None


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged"),
    [
        ("ab", "Xb", "aY", "XY"),
        ("ab", "Xb", "aYb", "XYb"),
        ("ab", "aXb", "aY", "aXY"),
        ("ab", "b", "aY", "Y"),
        ("ab", "X", "X", "X"),
        ("abc", "aXc", "aXYc", None),
        ("ab", "aXb", "aYb", None),
        ("ab", "Xab", "YZb", None),
        ("ab", "XYb", "aZb", None),
        ("ab", "XYb", "aZ", "XYZ"),
        ("ab", "X", "aY", None),
        ("a", "X", "Y", None),
    ],
)
def test_what_is_merged_and_what_is_not(base: str, ours: str, theirs: str, merged: str | None) -> None:
    assert merge(base, ours, theirs) == merged
    assert merge(base, theirs, ours) == merged
