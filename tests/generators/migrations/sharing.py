"""Rows of which some share the values of a set, and whether a search has to find them, in whatever language it asks."""

import pytest

rows_that_may_share = pytest.mark.parametrize(
    ("rows", "is_found"),
    [
        ([("a", "x", None), ("a", "y", None), ("b", "x", None)], False),
        ([("a", "x", None), ("a", "x", None)], True),
        ([("a", None, None), ("a", None, None)], False),
        ([("a", "x", None), ("a", "x", "2026-01-31")], False),
    ],
)
