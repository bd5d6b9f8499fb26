"""Types: how each type of the Spec is written in the models and in what is sent and answered, in Go."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generators.contract.properties import MAX_LINKS
from generators.contract.values import (
    INTEGER_LIMIT,
    get_decimal_limit,
    get_max_length,
    get_precision,
    get_scale,
    write_default,
)
from generators.go.quoting import go_pattern, go_string
from generators.spec.models import Field, FieldType


@dataclass(frozen=True, slots=True)
class GoType:
    """A type of values in Go.

    Attributes:
        model: In a model, where it cannot be null.
        answered: In what is answered.
        reader: The expression that gives what reads it from a request.
        nullable: In a model, where it can be null.
    """

    model: str
    answered: str
    reader: str
    nullable: str


_PLAIN: dict[FieldType, tuple[str, str]] = {
    FieldType.BOOLEAN: ("bool", "payload.Boolean()"),
    FieldType.DATE: ("columns.Date", "payload.Date()"),
    FieldType.DATETIME: ("columns.Moment", "payload.Moment()"),
    FieldType.UUID: ("columns.UUID", "payload.UUID()"),
}

IDENTIFIER = GoType("columns.UUID", "columns.UUID", "payload.UUID()", "*columns.UUID")
IDENTIFIERS = GoType("[]columns.UUID", "[]columns.UUID", f"payload.UUIDs({MAX_LINKS})", "[]columns.UUID")


def write_type(field: Field) -> GoType:
    """Give the type of a field's values."""
    match field.type:
        case FieldType.JSON:
            return GoType("columns.Document", "columns.Document", "payload.Document()", "columns.Document")
        case FieldType.DECIMAL:
            return GoType("decimal.Decimal", "string", _read_decimal(field), "*decimal.Decimal")
        case FieldType.STRING | FieldType.TEXT:
            return _point_to("string", _read_text(field))
        case FieldType.ENUM:
            values = ", ".join(go_string(value) for value in field.values)
            return _point_to("string", f"payload.OneOf({values})")
        case FieldType.INTEGER:
            lowest = -INTEGER_LIMIT if field.minimum is None else int(field.minimum.to_integral_value("ROUND_CEILING"))
            highest = (
                INTEGER_LIMIT - 1 if field.maximum is None else int(field.maximum.to_integral_value("ROUND_FLOOR"))
            )
            return _point_to("int32", f"payload.Integer({lowest}, {highest})")
        case FieldType.FLOAT:
            return _point_to("float64", f"payload.Float({_write_bound(field.minimum)}, {_write_bound(field.maximum)})")
        case _:
            return _point_to(*_PLAIN[field.type])


def write_default_value(field: Field) -> str:
    """Give a field's default as an expression of the type that it has in the model."""
    default: Any = write_default(field)
    match field.type:
        case FieldType.BOOLEAN:
            return "true" if default else "false"
        case FieldType.DECIMAL:
            return f"decimal.RequireFromString({go_string(default)})"
        case FieldType.DATE:
            return f"columns.MustParseDate({go_string(default)})"
        case FieldType.DATETIME:
            return f"columns.MustParseMoment({go_string(default)})"
        case FieldType.UUID:
            return f"columns.MustParseUUID({go_string(default)})"
        case FieldType.STRING | FieldType.TEXT | FieldType.ENUM:
            return go_string(default)
        case _:
            return str(default)


def _point_to(model: str, reader: str) -> GoType:
    return GoType(model, model, reader, f"*{model}")


def _read_text(field: Field) -> str:
    text = f"payload.Text({field.min_length or 0}, {get_max_length(field)})"
    return text if field.pattern is None else f"payload.Matching({go_pattern(field.pattern)}, {text})"


def _read_decimal(field: Field) -> str:
    limit = get_decimal_limit(field)
    lowest = limit.copy_negate() if field.minimum is None else max(field.minimum, limit.copy_negate())
    highest = limit if field.maximum is None else min(field.maximum, limit)
    bounds = ", ".join(f"decimal.RequireFromString({go_string(f'{bound:f}')})" for bound in (lowest, highest))
    return f"payload.Decimal({get_precision(field)}, {get_scale(field)}, {bounds})"


def _write_bound(bound: Decimal | None) -> str:
    return "nil" if bound is None else f"new({float(bound)!r})"
