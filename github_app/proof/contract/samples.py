"""Right values: fresh ones for each property, the extreme ones that must be taken too, and when two are the same."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from generators.contract import values
from generators.spec.models import Field, FieldType
from github_app.proof.contract.patterns import write_match

_FIRST_DAY = date(2020, 1, 1)
_FIRST_MOMENT = datetime(2024, 1, 1, tzinfo=UTC)
_WIDE_SPAN = 100_000
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

Value = Any
"""Any JSON value."""


def make_value(field: Field, number: int) -> Value:
    """Give a value that the field takes; as far as its type allows, each number gives another one."""
    match field.type:
        case FieldType.STRING | FieldType.TEXT:
            return _write_text(field, number)
        case FieldType.INTEGER | FieldType.DECIMAL:
            return _write_exact(field, number)
        case FieldType.FLOAT:
            return _write_float(field, number)
        case FieldType.BOOLEAN:
            return number % 2 == 0
        case FieldType.DATE:
            return (_FIRST_DAY + timedelta(days=number)).isoformat()
        case FieldType.DATETIME:
            return (_FIRST_MOMENT + timedelta(minutes=number)).isoformat().replace("+00:00", "Z")
        case FieldType.UUID:
            return str(UUID(int=number << 64 | number))
        case FieldType.JSON:
            return {"number": number, "list": [1, 2.5, "ä", None, True]}
        case FieldType.ENUM:
            return field.values[number % len(field.values)]


def list_extremes(field: Field, number: int) -> list[Value]:
    """Give values at the edge of what the field takes."""
    match field.type:
        case FieldType.STRING | FieldType.TEXT:
            return [] if field.pattern else _list_extreme_texts(field, number)
        case FieldType.INTEGER:
            return [write_units(field, units) for units in get_units(field)]
        case FieldType.DECIMAL:
            lowest, highest = get_units(field)
            texts = [write_units(field, units) for units in (lowest, highest)]
            # The largest number of many digits is not exact in every parser of JSON; a small one is.
            return [*texts, float(write_units(field, max(lowest, min(highest, 25))))]
        case FieldType.FLOAT:
            return [float(bound) for bound in (field.minimum, field.maximum) if bound is not None]
        case FieldType.DATE:
            return ["0001-01-01", "9999-12-31", "2024-02-29"]
        case FieldType.DATETIME:
            return ["2024-02-29T23:59:59.123+05:30", "1969-12-31T00:00:00Z", "2024-06-01T12:00:00-11:00"]
        case FieldType.JSON:
            return [[], "text", 0, False, {"nested": {"deep": [{}]}}]
        case FieldType.ENUM:
            return list(field.values)
        case _:
            return []


def is_same(field: Field, sent: Value, answered: Value) -> bool:
    """Tell whether an answer says what was sent, in the form in which the contract answers it."""
    if sent is None or answered is None:
        return sent is answered
    match field.type:
        case FieldType.DECIMAL:
            return bool(answered == f"{Decimal(str(sent)):.{values.get_scale(field)}f}")
        case FieldType.DATETIME:
            return is_moment(answered) and datetime.fromisoformat(answered) == datetime.fromisoformat(sent)
        case FieldType.BOOLEAN | FieldType.JSON:
            return type(sent) is type(answered) and bool(sent == answered)
        case FieldType.INTEGER:
            return type(answered) is int and answered == sent
        case _:
            return bool(sent == answered)


def is_moment(answered: Value) -> bool:
    """Tell whether an answer is a moment in UTC, written with ``Z``."""
    if not isinstance(answered, str) or not answered.endswith("Z") or "T" not in answered:
        return False
    try:
        datetime.fromisoformat(answered)
    except ValueError:
        return False
    return True


def get_units(field: Field) -> tuple[int, int]:
    """Give the smallest and largest number that an integer or decimal takes, counted in its last digit."""
    if field.type is FieldType.INTEGER:
        scale, lowest, highest = 0, Decimal(-values.INTEGER_LIMIT), Decimal(values.INTEGER_LIMIT - 1)
    else:
        scale, highest = values.get_scale(field), values.get_decimal_limit(field)
        lowest = highest.copy_negate()
    lowest = lowest if field.minimum is None else max(lowest, field.minimum)
    highest = highest if field.maximum is None else min(highest, field.maximum)
    with values.count_exactly(field):
        return -int(-lowest.scaleb(scale) // 1), int(highest.scaleb(scale) // 1)


def write_units(field: Field, units: int) -> Value:
    """Give a number counted in the last digit of its field as the field takes it."""
    if field.type is FieldType.INTEGER:
        return units
    scale = values.get_scale(field)
    return f"{Decimal(units).scaleb(-scale):.{scale}f}"


def _write_text(field: Field, number: int) -> str:
    shortest, longest = field.min_length or 0, values.get_max_length(field)
    if field.pattern:
        return write_match(field.pattern, number, shortest=shortest, longest=longest)
    return ("sample" + _write_digits(number))[-longest:].rjust(shortest, "x")


def _list_extreme_texts(field: Field, number: int) -> list[str]:
    shortest, longest = field.min_length or 0, values.get_max_length(field)
    end = _write_digits(number)
    texts = [end.rjust(longest, "y")[-longest:], f"Ünïcödé 漢字 🚀 'quoted\" <b> {end}"[:longest].ljust(shortest, "z")]
    return texts if shortest or field.unique else [*texts, ""]


def _write_exact(field: Field, number: int) -> Value:
    lowest, highest = get_units(field)
    start = max(lowest, 1) if highest >= max(lowest, 1) else lowest
    span = highest - start + 1
    if span < _WIDE_SPAN:
        return write_units(field, start + number % span)
    # A decimal that ends in 0 shows whether the answer keeps all of its digits.
    return write_units(field, start + -start % 10 + number * 10 % (span - 10))


def _write_float(field: Field, number: int) -> float:
    lowest = float(field.minimum) if field.minimum is not None else None
    highest = float(field.maximum) if field.maximum is not None else None
    if lowest is not None and highest is not None:
        return lowest + (highest - lowest) * (number % 1024) / 1024
    step = number % 4096 / 8
    return highest - step if highest is not None else (lowest or 0.0) + step


def _write_digits(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits or "0"
