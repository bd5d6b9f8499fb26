"""Rules about one field: its values, bounds, pattern and default have to fit its type, whatever the stack."""

import math
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

from generators.spec.models import Field, FieldType

MAX_INTEGER = 2**31 - 1
"""Largest integer: 32 bits, signed, as every database has them."""

MAX_STRING = 255
"""Longest string in characters where the field states no length."""

MAX_TEXT = 65_535
"""Longest text in characters, and the most that a field may state."""

MAX_INDEXED = 700
"""Longest string that is indexed: MySQL's indexes end at 3072 bytes of four for each character."""

DEFAULT_PRECISION, DEFAULT_SCALE = 12, 2
"""Digits of a decimal in all and behind the point where the field states none."""

MAX_DIGITS = 38
"""Digits of a bound: the most that the decimals of all databases have."""

NOT_INDEXED = (FieldType.JSON, FieldType.TEXT)
"""Types that not every database can index."""

_TEXTUAL = (FieldType.STRING, FieldType.TEXT)
_NUMERIC = (FieldType.INTEGER, FieldType.DECIMAL, FieldType.FLOAT)
# What not all of Python, ECMA 262 and RE2 (Go, pydantic) have or read alike: look-around, inline flags, named groups,
# back-references, possessive quantifiers, and anchors other than ^ and $.
_NOT_EVERYWHERE = re.compile(r"\(\?(?!:)|\\[1-9AZzGQEKk]|(?<!\\)[*+?}]\+")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def find_field_faults(field: Field) -> Iterator[tuple[str, str]]:
    """Give each thing that is wrong with a field, and what to do about it."""
    if (field.type is FieldType.ENUM) != bool(field.values):
        yield "An enum has values, and only an enum.", "List its values, or choose another type."
    if len({value.lower() for value in field.values}) != len(field.values):
        yield "A value is listed twice, or differs only in capitals.", "List each value once."
    yield from _find_index_faults(field)
    yield from _find_misplaced_bounds(field)
    yield from _find_inverted_bounds(field)
    yield from _find_bound_faults(field)
    if field.pattern is not None:
        yield from _find_pattern_faults(field.pattern)
    if field.default is not None and not is_default_valid(field):
        yield f"The default {field.default!r} is not a {field.type} that this field allows.", "Correct it."


def _find_index_faults(field: Field) -> Iterator[tuple[str, str]]:
    if not (field.unique or field.indexed):
        return
    if field.type in NOT_INDEXED:
        what = "unique" if field.unique else "indexed"
        yield f"A {field.type} cannot be {what} on every database.", "Use a string with a length."
    elif field.max_length is not None and field.max_length > MAX_INDEXED:
        yield f"A string of over {MAX_INDEXED} characters cannot be indexed on every database.", "Lower max_length."


def _find_misplaced_bounds(field: Field) -> Iterator[tuple[str, str]]:
    if field.type not in _TEXTUAL and any(v is not None for v in (field.min_length, field.max_length, field.pattern)):
        yield "Only a string or text has a length or a pattern.", "Leave these out."
    if field.type not in _NUMERIC and any(v is not None for v in (field.minimum, field.maximum)):
        yield "Only a number has a minimum or a maximum.", "Leave these out."
    if field.type is not FieldType.DECIMAL and any(v is not None for v in (field.precision, field.scale)):
        yield "Only a decimal has precision and scale.", "Leave these out."


def _find_inverted_bounds(field: Field) -> Iterator[tuple[str, str]]:
    if field.minimum is not None and field.maximum is not None and field.minimum > field.maximum:
        yield "The minimum is above the maximum.", "Exchange them."
    if field.min_length is not None and field.min_length > _find_longest(field):
        yield "The shortest length is above the longest.", "Exchange them, or state max_length."
    if field.max_length is not None and field.max_length > MAX_TEXT:
        yield f"No database keeps texts of over {MAX_TEXT:,} characters in all stacks.", "Lower max_length."
    precision, _ = _count_digits(field)
    if field.scale is not None and field.scale > precision:
        yield "A decimal has more digits behind the point than in all.", "Raise the precision."


def _find_bound_faults(field: Field) -> Iterator[tuple[str, str]]:
    for bound in (field.minimum, field.maximum):
        if bound is None:
            continue
        if abs(bound.adjusted()) > MAX_DIGITS or len(bound.as_tuple().digits) > MAX_DIGITS:
            yield "A bound has more digits than any database keeps.", f"Use at most {MAX_DIGITS}."
            return
        if field.type is FieldType.INTEGER and (abs(bound) > MAX_INTEGER or bound != int(bound)):
            yield f"{bound} is no bound of an integer of 32 bits.", f"Use a whole number of at most {MAX_INTEGER:,}."
            return
    if field.type is FieldType.DECIMAL and not _has_values(field):
        yield "No decimal with these digits is within the bounds.", "Raise precision or scale, or widen the bounds."


def _find_pattern_faults(pattern: str) -> Iterator[tuple[str, str]]:
    if not pattern.isprintable():
        yield "The pattern holds characters that cannot be seen.", r"Write them as escapes, such as \t."
    if _NOT_EVERYWHERE.search(pattern):
        yield (
            "The pattern uses what not every language has: look-around, flags, named groups, back-references or \\A.",
            "Write it without.",
        )
        return
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        yield f"The pattern is not a regular expression: {error}.", "Correct it."


def is_default_valid(field: Field) -> bool:
    """Tell whether a field's default is a value that the field itself would accept."""
    default = field.default
    if field.type is FieldType.BOOLEAN:
        return isinstance(default, bool)
    if isinstance(default, bool) or field.type is FieldType.JSON:
        return False
    if field.type in _NUMERIC:
        return isinstance(default, int | Decimal) and _is_in_range(field, Decimal(default))
    if not isinstance(default, str):
        return False
    if field.type is FieldType.ENUM:
        return default in field.values
    if field.type in _TEXTUAL:
        return _is_text_valid(field, default)
    return _is_parsed(default, _PARSERS[field.type])


def _is_in_range(field: Field, value: Decimal) -> bool:
    if field.type is FieldType.INTEGER and (abs(value) > MAX_INTEGER or value != int(value)):
        return False
    if field.type is FieldType.DECIMAL and not _has_room(field, value):
        return False
    above = field.minimum is None or value >= field.minimum
    return above and (field.maximum is None or value <= field.maximum)


def _count_digits(field: Field) -> tuple[int, int]:
    """Give the digits of a decimal in all and behind the point, as stated or as they are by default."""
    precision = DEFAULT_PRECISION if field.precision is None else field.precision
    return precision, DEFAULT_SCALE if field.scale is None else field.scale


def _has_room(field: Field, value: Decimal) -> bool:
    """Tell whether a decimal fits the digits that the field has before and behind the point."""
    precision, scale = _count_digits(field)
    _, digits, exponent = value.normalize().as_tuple()
    if not isinstance(exponent, int):
        return False  # not a number, or infinite
    return -exponent <= scale and len(digits) + exponent <= precision - scale


def _has_values(field: Field) -> bool:
    """Tell whether there is a decimal within the field's bounds; counted in steps of its last digit, which is exact."""
    precision, scale = _count_digits(field)
    steps: int = 10**scale
    largest: int = 10**precision - 1
    lowest = -largest if field.minimum is None else math.ceil(Fraction(field.minimum) * steps)
    highest = largest if field.maximum is None else math.floor(Fraction(field.maximum) * steps)
    return max(lowest, -largest) <= min(highest, largest)


def _find_longest(field: Field) -> int:
    if field.max_length is not None:
        return field.max_length
    return MAX_STRING if field.type is FieldType.STRING else MAX_TEXT


def _is_text_valid(field: Field, value: str) -> bool:
    if "\0" in value or len(value) > _find_longest(field):
        return False
    if field.min_length is not None and len(value) < field.min_length:
        return False
    if field.pattern is None:
        return True
    try:
        return re.search(field.pattern, value) is not None
    except re.error:
        return False


def _read_date(text: str) -> object:
    if not _DATE.fullmatch(text):
        raise ValueError("a date is written as 2026-01-31")
    return date.fromisoformat(text)


def _read_datetime(text: str) -> object:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None or "T" not in text:
        raise ValueError("a moment is written as 2026-01-31T12:00:00Z, with its offset")
    return moment


def _read_uuid(text: str) -> object:
    if str(UUID(text)) != text.lower():
        raise ValueError("a UUID is written with its four hyphens")
    return text


_PARSERS: dict[FieldType, Callable[[str], object]] = {
    FieldType.DATE: _read_date,
    FieldType.DATETIME: _read_datetime,
    FieldType.UUID: _read_uuid,
}


def _is_parsed(text: str, parse: Callable[[str], object]) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True
