"""Bounds: the smallest and largest number that words allow, such as ``1-5``, ``at least 1`` or ``max 999``."""

import re
from decimal import Decimal

_NUMBER = r"-?\d{1,9}(?:\.\d{1,6})?(?![\w%]|\.\d)"
_RANGE = re.compile(
    r"(?<![\w.-])(?P<low>-?\d{1,9})\s?(?:-|to|\.\.\.?|\u2013|\u2014)\s?(?P<high>-?\d{1,9})(?![\w-]|\.\d)"
    rf"|\bbetween (?P<from>{_NUMBER}) and (?P<until>{_NUMBER})"
)
_LOW = re.compile(
    rf"(?:\bmin(?:imum|\.)?(?: value)?(?: of| is)?|\bat least|\b(?:not|no) (?:less|lower|smaller) than|>=|\u2265)"
    rf"\s?[:=]?\s?(?P<n>{_NUMBER})"
)
_HIGH = re.compile(
    rf"(?:\bmax(?:imum|\.)?(?: value)?(?: of| is)?|\bat most|\bup to|\b(?:not|no) (?:more|higher|greater) than|<="
    rf"|\u2264)\s?[:=]?\s?(?P<n>{_NUMBER})"
)
_NOT_NEGATIVE = re.compile(r"\b(?:non|not|never)[ -](?:be )?negative\b")


def find_range(lower: str) -> tuple[Decimal | None, Decimal | None]:
    """Give both bounds where a lower-case text states them together; such a text is about a number."""
    match = _RANGE.search(lower)
    if match is None:
        return None, None
    low, high = Decimal(match["low"] or match["from"]), Decimal(match["high"] or match["until"])
    return (low, high) if low < high else (None, None)


def find_bounds(lower: str) -> tuple[Decimal | None, Decimal | None]:
    """Give the bounds that a lower-case text about a number states, together or one by one."""
    low, high = find_range(lower)
    if low is not None:
        return low, high
    least, most = _LOW.search(lower), _HIGH.search(lower)
    low = Decimal(least["n"]) if least else Decimal(0) if _NOT_NEGATIVE.search(lower) else None
    high = Decimal(most["n"]) if most else None
    return (low, high) if low is None or high is None or low <= high else (None, None)


def drop_bounds(lower: str) -> str:
    """Give a lower-case text without the words that state bounds."""
    for pattern in (_RANGE, _LOW, _HIGH, _NOT_NEGATIVE):
        lower = pattern.sub(" ", lower)
    return lower
