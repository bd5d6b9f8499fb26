"""Values of a field in ascending order, for the tests of generated services that ask for lists in some order.

They are in order by whatever rules a database compares text: by characters, or as a language does, where letters and
digits come first.
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from generators.auth.accounts import EMAIL_PATTERN
from generators.contract.values import count_exactly, get_max_length, get_scale
from generators.examples import Scalar, bound_decimal, bound_integer
from generators.sampling import sample_pattern
from generators.spec.models import Field, FieldType

_COUNT = 3
_TRIED = 12
_LAST_DIGIT = 9
"""What follows it stands before it where numbers are compared as text."""

_PLAIN: dict[FieldType, tuple[Scalar, ...]] = {
    FieldType.BOOLEAN: (False, True),
    FieldType.DATE: ("2025-12-31", "2026-01-30", "2026-02-01"),
    FieldType.DATETIME: ("2025-12-31T23:30:00.000Z", "2026-01-30T12:30:00.000Z", "2026-02-01T00:30:00.000Z"),
    FieldType.UUID: tuple(f"00000000-0000-4000-8000-{number:012}" for number in range(1, _COUNT + 1)),
}


def list_ascending(field: Field) -> tuple[Scalar, ...]:
    """Give some values that a field takes, as JSON, each greater than the one before; none where two are not found."""
    values = tuple(_list_values(field))[:_COUNT]
    return values if len(values) > 1 else ()


def _list_values(field: Field) -> Iterable[Scalar]:
    match field.type:
        case FieldType.STRING if field.pattern == EMAIL_PATTERN:
            return [f"{letter}@example.com" for letter in "abc"]
        case FieldType.STRING if field.pattern is not None:
            longest = get_max_length(field)
            samples = sample_pattern(field.pattern, count=_TRIED, min_length=field.min_length or 0, max_length=longest)
            return _keep_undisputed(samples)
        case FieldType.STRING:
            return [letter * max(field.min_length or 0, 1) for letter in "abc"]
        case FieldType.ENUM:
            return _keep_undisputed(field.values)
        case FieldType.INTEGER:
            lowest, highest = bound_integer(field)
            first = _LAST_DIGIT if lowest <= _LAST_DIGIT <= highest - _COUNT else lowest
            return range(first, min(first + _COUNT, highest + 1))
        case FieldType.DECIMAL:
            return _list_decimals(field)
        case FieldType.FLOAT:
            return _list_floats(field)
        case _:
            return _PLAIN.get(field.type, ())


def _list_decimals(field: Field) -> list[Scalar]:
    lowest, highest = bound_decimal(field)
    scale = get_scale(field)
    is_free = lowest <= _LAST_DIGIT <= highest - _COUNT
    first, step = (Decimal(_LAST_DIGIT), Decimal(1)) if is_free else (lowest, Decimal(1).scaleb(-scale))
    with count_exactly(field):
        first = first.quantize(Decimal(1).scaleb(-scale), "ROUND_CEILING")
        values = [first + place * step for place in range(_COUNT)]
        return [f"{value:.{scale}f}" for value in values if value <= highest]


def _list_floats(field: Field) -> list[Scalar]:
    lowest = -1000.0 if field.minimum is None else float(field.minimum)
    highest = lowest + 2000.0 if field.maximum is None else float(field.maximum)
    # Nothing that is written in another way than it was sent.
    return list(dict.fromkeys(lowest + place * (highest - lowest) / 4 for place in range(_COUNT)))


def _keep_undisputed(texts: Iterable[str]) -> list[Scalar]:
    """Give those of some texts that are in order by their characters, and by letters and digits as well."""
    kept: list[Scalar] = []
    before = ""
    for text in sorted(texts):
        letters = re.sub(r"[^a-z0-9]", "", text.casefold())
        if text.isascii() and letters > before:
            kept.append(text)
            before = letters
    return kept
