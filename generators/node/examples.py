"""Examples: values that a field takes and values that it refuses, for the tests of a generated service.

Values that are taken are expressions of ``number``, which counts the rows that a test makes, in the form in which the
service answers them. They respect every bound; where none can be derived, there is no example.
"""

import json
from dataclasses import dataclass
from decimal import Decimal

from generators.auth.accounts import EMAIL_PATTERN
from generators.contract.values import INTEGER_LIMIT, get_decimal_limit, get_max_length, get_scale
from generators.sampling import sample_pattern
from generators.spec.models import Field, FieldType

MANY = 1000
"""How many rows a test may make before a value repeats, where nothing bounds it."""

_FEW = 12


@dataclass(frozen=True, slots=True)
class Example:
    """A value for each row that a test makes.

    Attributes:
        expression: An expression of ``number`` in TypeScript.
        count: How many different values it gives.
    """

    expression: str
    count: int


def write_example(field: Field) -> Example | None:
    """Give values that a field takes; None if none can be derived from its pattern or bounds."""
    match field.type:
        case FieldType.STRING if field.pattern == EMAIL_PATTERN:
            return Example("`user${number}@example.com`", MANY)
        case FieldType.STRING | FieldType.TEXT:
            return _write_text(field)
        case FieldType.INTEGER:
            return _write_integer(field)
        case FieldType.DECIMAL:
            return _write_decimal(field)
        case FieldType.FLOAT:
            return _write_float(field)
        case FieldType.ENUM:
            return _choose([json.dumps(value) for value in field.values])
        case _:
            return _PLAIN[field.type]


def write_wrong(field: Field) -> tuple[str, ...]:
    """Give expressions of values that a field refuses, each once; null is not among them."""
    return tuple(dict.fromkeys(_list_wrong(field)))


def _list_wrong(field: Field) -> tuple[str, ...]:
    match field.type:
        case FieldType.STRING | FieldType.TEXT:
            least = [json.dumps("x" * (field.min_length - 1))] if field.min_length else []
            return ("1", f"'x'.repeat({get_max_length(field) + 1})", "'\\0'", *least)
        case FieldType.INTEGER:
            lowest, highest = _bound_integer(field)
            return ("'1'", "1.5", "true", str(lowest - 1), str(highest + 1))
        case FieldType.DECIMAL:
            return _write_wrong_decimals(field)
        case FieldType.FLOAT:
            below = [f"{float(field.minimum) - 1!r}"] if field.minimum is not None else []
            above = [f"{float(field.maximum) + 1!r}"] if field.maximum is not None else []
            return ("'1.5'", "true", *below, *above)
        case FieldType.ENUM:
            return ("1", json.dumps("-".join(field.values) + "-"))
        case _:
            return _WRONG[field.type]


_PLAIN: dict[FieldType, Example] = {
    FieldType.BOOLEAN: Example("number % 2 === 0", 2),
    FieldType.DATE: Example("dayAfter(number)", MANY),
    FieldType.DATETIME: Example("`${dayAfter(number)}T12:30:00.000Z`", MANY),
    FieldType.UUID: Example("`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`", MANY),
    FieldType.JSON: Example("{ number, list: [1, 'two', null] }", MANY),
}
_WRONG: dict[FieldType, tuple[str, ...]] = {
    FieldType.BOOLEAN: ("0", "'true'"),
    FieldType.DATE: ("'2026-02-30'", "'2026-01-31T00:00:00Z'", "20260131"),
    FieldType.DATETIME: ("'2026-01-31T12:30:00'", "'2026-01-31'", "1769862600"),
    FieldType.UUID: ("'42'", "42"),
    FieldType.JSON: ("{ text: '\\0' }",),
}


def _choose(values: list[str]) -> Example | None:
    """Give one of a few values in turn."""
    if not values:
        return None
    if len(values) == 1:
        return Example(values[0], 1)
    return Example(f"[{', '.join(values)}][number % {len(values)}]", len(values))


def _write_text(field: Field) -> Example | None:
    least, most = field.min_length or 0, get_max_length(field)
    if field.pattern is not None:
        samples = sample_pattern(field.pattern, count=_FEW, min_length=least, max_length=most)
        return _choose([json.dumps(sample) for sample in samples if "\0" not in sample])
    words = field.name.replace("_", " ")
    if most < len(words) + len(f" {MANY}"):
        words = ""
    if most < len(f"{MANY}"):
        return _choose([json.dumps(str(number).zfill(least)) for number in range(10**most)][:_FEW])
    digits = max(least - len(words) - 1, 0) if words else least
    number = f"String(number).padStart({digits}, '0')" if digits else "number"
    return Example(f"`{words} ${{{number}}}`" if words else f"`${{{number}}}`", MANY)


def _bound_integer(field: Field) -> tuple[int, int]:
    lowest = -INTEGER_LIMIT if field.minimum is None else int(field.minimum.to_integral_value("ROUND_CEILING"))
    highest = INTEGER_LIMIT - 1 if field.maximum is None else int(field.maximum.to_integral_value("ROUND_FLOOR"))
    return lowest, highest


def _write_integer(field: Field) -> Example | None:
    lowest, highest = _bound_integer(field)
    if lowest <= 1 and highest >= MANY:
        return Example("number", MANY)
    if highest - lowest >= MANY:
        return Example(f"{lowest} + number", MANY)
    return _choose([str(value) for value in range(lowest, min(highest, lowest + _FEW) + 1)])


def _bound_decimal(field: Field) -> tuple[Decimal, Decimal]:
    limit = get_decimal_limit(field)
    lowest = limit.copy_negate() if field.minimum is None else max(field.minimum, limit.copy_negate())
    highest = limit if field.maximum is None else min(field.maximum, limit)
    return lowest, highest


def _write_decimal(field: Field) -> Example | None:
    lowest, highest = _bound_decimal(field)
    scale = get_scale(field)
    if lowest <= 1 and highest > MANY:
        return Example(f"`${{number}}.{'5'.ljust(scale, '0')}`" if scale else "String(number)", MANY)
    quantum = Decimal(1).scaleb(-scale)
    first = lowest.quantize(quantum, "ROUND_CEILING")
    values = [first + place * quantum for place in range(_FEW)]
    return _choose([json.dumps(f"{value:.{scale}f}") for value in values if value <= highest])


def _write_wrong_decimals(field: Field) -> tuple[str, ...]:
    lowest, highest = _bound_decimal(field)
    finer = Decimal(1).scaleb(-get_scale(field) - 1)
    outside = (json.dumps(f"{lowest - 1:f}"), json.dumps(f"{highest + 1:f}"))
    return ("'twelve'", "'1e1'", "true", json.dumps(f"{lowest + finer:f}"), *outside)


def _write_float(field: Field) -> Example | None:
    lowest = -float(MANY) if field.minimum is None else float(field.minimum)
    highest = float(2 * MANY) + lowest if field.maximum is None else float(field.maximum)
    if lowest <= 1 and highest > MANY:
        return Example("number + 0.5", MANY)
    step = (highest - lowest) / _FEW
    return _choose([repr(value) for value in dict.fromkeys(lowest + place * step for place in range(_FEW))])
