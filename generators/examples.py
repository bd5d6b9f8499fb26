"""Examples: values that a field takes and values that it refuses, for the tests of generated services.

Values that are taken are expressions of ``number``, which counts the rows that a test makes, in the form in which the
service answers them. They respect every bound. What they are is decided here, once for all stacks; how a language
writes them, `Language` says.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generators.auth.accounts import EMAIL_PATTERN
from generators.contract.values import INTEGER_LIMIT, count_exactly, get_decimal_limit, get_max_length, get_scale
from generators.errors import Problem, SpecError
from generators.sampling import sample_pattern
from generators.spec.models import Field, FieldType

MANY = 1000
"""How many rows a test may make before a value repeats, where nothing bounds it."""

_FEW = 12

Scalar = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Example:
    """A value for each row that a test makes.

    Attributes:
        expression: An expression of ``number``, which is a whole number.
        count: How many different values it gives.
    """

    expression: str
    count: int


@dataclass(frozen=True, slots=True)
class Language:
    """How a language writes the values of tests.

    Attributes:
        plain: Expressions for the types that have no bounds, and for floats that these leave alone.
        nul_document: A JSON document with a text that has the character NUL.
        write: Gives the literal of a value.
        repeat: Gives the expression of a text of so many letters.
        count: Gives the expression of ``number`` with text before it, filled up to some digits, with text after it.
        choose: Gives the expression of one of two or more values in turn.
    """

    plain: Mapping[FieldType, str]
    nul_document: str
    write: Callable[[Scalar], str]
    repeat: Callable[[int], str]
    count: Callable[[str, int, str], str]
    choose: Callable[[Sequence[Scalar]], str]


_WRONG: dict[FieldType, tuple[Scalar, ...]] = {
    FieldType.BOOLEAN: (0, "true"),
    FieldType.DATE: ("2026-02-30", "2026-01-31T00:00:00Z", 20260131),
    FieldType.DATETIME: ("2026-01-31T12:30:00", "2026-01-31", 1769862600),
    FieldType.UUID: ("42", 42),
}


def write_example(field: Field, owner: str, language: Language) -> Example:
    """Give values that a field takes.

    Raises:
        SpecError: If none is found for its pattern and bounds, since then nobody could send one either.
    """
    example = _find_example(field, language)
    if example is None:
        text = "No value was found that its pattern and its bounds allow."
        where = f"resources.{owner}.{field.name}"
        raise SpecError((Problem(where, text, "Widen its bounds or simplify its pattern."),))
    return example


def write_wrong(field: Field, language: Language) -> tuple[str, ...]:
    """Give expressions of values that a field refuses, each once; null is not among them."""
    if field.type is FieldType.JSON:
        return (language.nul_document,)
    literals = [language.write(value) for value in _list_wrong(field)]
    if field.type in {FieldType.STRING, FieldType.TEXT}:
        literals.append(language.repeat(get_max_length(field) + 1))
    return tuple(dict.fromkeys(literals))


def write_wrong_identifiers(language: Language) -> tuple[str, ...]:
    """Give expressions of values that a reference refuses."""
    return tuple(language.write(value) for value in _WRONG[FieldType.UUID])


def _find_example(field: Field, language: Language) -> Example | None:
    match field.type:
        case FieldType.STRING if field.pattern == EMAIL_PATTERN:
            return Example(language.count("user", 0, "@example.com"), MANY)
        case FieldType.STRING | FieldType.TEXT:
            return _find_text(field, language)
        case FieldType.INTEGER:
            return _find_integer(field, language)
        case FieldType.DECIMAL:
            return _find_decimal(field, language)
        case FieldType.FLOAT:
            return _find_float(field, language)
        case FieldType.ENUM:
            return _choose(field.values, language)
        case _:
            return Example(language.plain[field.type], 2 if field.type is FieldType.BOOLEAN else MANY)


def _list_wrong(field: Field) -> tuple[Scalar, ...]:
    match field.type:
        case FieldType.STRING | FieldType.TEXT:
            return (1, "\0", *(["x" * (field.min_length - 1)] if field.min_length else []))
        case FieldType.INTEGER:
            lowest, highest = bound_integer(field)
            return ("1", 1.5, True, lowest - 1, highest + 1)
        case FieldType.DECIMAL:
            lower, upper = bound_decimal(field)
            with count_exactly(field):
                finer = lower + Decimal(1).scaleb(-get_scale(field) - 1)
                return ("twelve", "1e1", True, f"{finer:f}", f"{lower - 1:f}", f"{upper + 1:f}")
        case FieldType.FLOAT:
            below = [float(field.minimum) - 1] if field.minimum is not None else []
            above = [float(field.maximum) + 1] if field.maximum is not None else []
            return ("1.5", True, *below, *above)
        case FieldType.ENUM:
            return (1, "-".join(field.values) + "-")
        case _:
            return _WRONG[field.type]


def _choose(values: Sequence[Scalar], language: Language) -> Example | None:
    if len(values) <= 1:
        return Example(language.write(values[0]), 1) if values else None
    return Example(language.choose(values), len(values))


def _find_text(field: Field, language: Language) -> Example | None:
    least, most = field.min_length or 0, get_max_length(field)
    if field.pattern is not None:
        samples = sample_pattern(field.pattern, count=_FEW, min_length=least, max_length=most)
        return _choose([sample for sample in samples if "\0" not in sample], language)
    words = f"{field.name.replace('_', ' ')} "
    if most < len(words) + len(f"{MANY}"):
        words = ""
    if most < len(f"{MANY}"):
        return _choose([str(number).zfill(least) for number in range(10**most)][:_FEW], language)
    return Example(language.count(words, max(least - len(words), 0), ""), MANY)


def bound_integer(field: Field) -> tuple[int, int]:
    """Give the smallest and the largest whole number that a field takes."""
    lowest = -INTEGER_LIMIT if field.minimum is None else int(field.minimum.to_integral_value("ROUND_CEILING"))
    highest = INTEGER_LIMIT - 1 if field.maximum is None else int(field.maximum.to_integral_value("ROUND_FLOOR"))
    return lowest, highest


def _find_integer(field: Field, language: Language) -> Example | None:
    lowest, highest = bound_integer(field)
    if lowest <= 1 and highest >= MANY:
        return Example("number", MANY)
    if highest - lowest >= MANY:
        return Example(f"{lowest} + number", MANY)
    return _choose(range(lowest, min(highest, lowest + _FEW) + 1), language)


def bound_decimal(field: Field) -> tuple[Decimal, Decimal]:
    """Give the smallest and the largest decimal that a field takes."""
    limit = get_decimal_limit(field)
    lowest = limit.copy_negate() if field.minimum is None else max(field.minimum, limit.copy_negate())
    return lowest, limit if field.maximum is None else min(field.maximum, limit)


def _find_decimal(field: Field, language: Language) -> Example | None:
    lowest, highest = bound_decimal(field)
    scale = get_scale(field)
    if lowest <= 1 and highest > MANY:
        return Example(language.count("", 0, f".{'5'.ljust(scale, '0')}" if scale else ""), MANY)
    quantum = Decimal(1).scaleb(-scale)
    with count_exactly(field):
        first = lowest.quantize(quantum, "ROUND_CEILING")
        values = [first + place * quantum for place in range(_FEW)]
    return _choose([f"{value:.{scale}f}" for value in values if value <= highest], language)


def _find_float(field: Field, language: Language) -> Example | None:
    lowest = -float(MANY) if field.minimum is None else float(field.minimum)
    highest = float(2 * MANY) + lowest if field.maximum is None else float(field.maximum)
    if lowest <= 1 and highest > MANY:
        return Example(language.plain[FieldType.FLOAT], MANY)
    step = (highest - lowest) / _FEW
    return _choose(list(dict.fromkeys(lowest + place * step for place in range(_FEW))), language)
