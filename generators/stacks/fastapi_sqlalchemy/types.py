"""Types: how each type of the Spec is written in Python and in the schemas of this stack."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generators.contract.values import (
    INTEGER_LIMIT,
    get_decimal_limit,
    get_max_length,
    get_precision,
    get_scale,
    write_default,
)
from generators.quoting import py_string
from generators.spec.field_rules import MAX_STRING, MAX_TEXT
from generators.spec.models import Field, FieldType

_PYTHON: dict[FieldType, str] = {
    FieldType.STRING: "str",
    FieldType.TEXT: "str",
    FieldType.INTEGER: "int",
    FieldType.DECIMAL: "Decimal",
    FieldType.FLOAT: "float",
    FieldType.BOOLEAN: "bool",
    FieldType.DATE: "dt.date",
    FieldType.DATETIME: "dt.datetime",
    FieldType.UUID: "UUID",
    FieldType.JSON: "Any",
}
_SENT: dict[FieldType, str] = {
    FieldType.FLOAT: "Float",
    FieldType.BOOLEAN: "Boolean",
    FieldType.DATE: "Date",
    FieldType.DATETIME: "Moment",
    FieldType.UUID: "UUID",
}


@dataclass(frozen=True, slots=True)
class SentType:
    """The type of what a request may send for a field.

    Attributes:
        text: A type, or an ``Annotated`` one.
        is_named: Whether it is a plain name already, or so long that it deserves one.
    """

    text: str
    is_named: bool


def write_python_type(field: Field, literal: str) -> str:
    """Give the type of the field's value in Python, null left out; ``literal`` names the one of an enum."""
    return literal if field.type is FieldType.ENUM else _PYTHON[field.type]


def write_sent_type(field: Field, literal: str) -> SentType:
    """Give the type of what a request may send, null left out; ``literal`` names the type of an enum."""
    match field.type:
        case FieldType.STRING | FieldType.TEXT:
            return _write_text(field)
        case FieldType.INTEGER:
            return _write_integer(field)
        case FieldType.FLOAT if field.minimum is not None or field.maximum is not None:
            return SentType(f"Annotated[Float, Field({_write_bounds(field)})]", is_named=False)
        case FieldType.DECIMAL:
            return _write_decimal(field)
        case FieldType.ENUM:
            return SentType(literal, is_named=True)
        case FieldType.JSON:
            return SentType("RequiredJson" if field.required else "NullableJson", is_named=True)
        case _:
            return SentType(_SENT[field.type], is_named=True)


def write_default_value(field: Field) -> str:
    """Give a field's default as a Python expression."""
    default: Any = write_default(field)
    match field.type:
        case FieldType.DECIMAL:
            return f'Decimal("{default}")'
        case FieldType.DATE:
            return f'dt.date.fromisoformat("{default}")'
        case FieldType.DATETIME:
            return f'dt.datetime.fromisoformat("{default}")'
        case FieldType.UUID:
            return f'UUID("{default}")'
        case FieldType.STRING | FieldType.TEXT | FieldType.ENUM:
            return py_string(default)
        case _:
            return repr(default)


def _write_text(field: Field) -> SentType:
    is_short = field.type is FieldType.STRING
    is_usual = get_max_length(field) == (MAX_STRING if is_short else MAX_TEXT)
    if is_usual and field.pattern is None and not field.min_length:
        return SentType("ShortText" if is_short else "LongText", is_named=True)
    least = f"min_length={field.min_length}, " if field.min_length else ""
    length = f"{least}max_length={get_max_length(field)}"
    if field.pattern is None:
        return SentType(f"Annotated[str, Field({length}, pattern=NO_NUL)]", is_named=False)
    check = f"Field({length}, pattern={_write_pattern(field.pattern)})"
    return SentType(f"Annotated[str, {check}, AfterValidator(refuse_nul)]", is_named=False)


def _write_pattern(pattern: str) -> str:
    is_raw = pattern.isprintable() and '"' not in pattern and not pattern.endswith("\\")
    return f'r"{pattern}"' if is_raw else py_string(pattern)


def _write_integer(field: Field) -> SentType:
    if field.minimum is None and field.maximum is None:
        return SentType("Integer", is_named=True)
    lowest = -INTEGER_LIMIT if field.minimum is None else int(field.minimum)
    highest = INTEGER_LIMIT - 1 if field.maximum is None else int(field.maximum)
    return SentType(f"Annotated[int, Field(strict=True, ge={lowest}, le={highest})]", is_named=False)


def _write_bounds(field: Field) -> str:
    bounds = {"ge": field.minimum, "le": field.maximum}
    return ", ".join(f"{name}={float(bound)!r}" for name, bound in bounds.items() if bound is not None)


def _write_decimal(field: Field) -> SentType:
    limit = get_decimal_limit(field)
    lowest = limit.copy_negate() if field.minimum is None else field.minimum
    highest = limit if field.maximum is None else field.maximum
    digits = f"precision={get_precision(field)}, scale={get_scale(field)}"
    bounds = f"minimum={_write_decimal_value(lowest)}, maximum={_write_decimal_value(highest)}"
    return SentType(f"Annotated[Decimal, DecimalRange({digits}, {bounds})]", is_named=False)


def _write_decimal_value(value: Decimal) -> str:
    return f"Decimal({int(value)})" if value == value.to_integral_value() else f'Decimal("{value:f}")'
