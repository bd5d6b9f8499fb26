"""Schemas of single values: what a field takes when it is sent, and what it looks like in an answer."""

from contextlib import AbstractContextManager
from datetime import UTC, date, datetime
from decimal import Context, Decimal, localcontext
from typing import Any
from uuid import UUID

from generators.contract.schemas import Json
from generators.spec.field_rules import DEFAULT_PRECISION, DEFAULT_SCALE, MAX_INTEGER, MAX_STRING, MAX_TEXT
from generators.spec.models import Field, FieldType

INTEGER_LIMIT = MAX_INTEGER + 1
NO_NUL = r"^[^\x00]*$"
"""Text without NUL, which PostgreSQL cannot keep; read alike by ECMA 262, RE2, Python and Rust."""

UUID_SCHEMA: Json = {"type": "string", "format": "uuid"}
DATETIME_SCHEMA: Json = {"type": "string", "format": "date-time"}

_PLAIN: dict[FieldType, Json] = {
    FieldType.STRING: {"type": "string"},
    FieldType.TEXT: {"type": "string"},
    FieldType.INTEGER: {"type": "integer"},
    FieldType.DECIMAL: {"type": "string"},
    FieldType.FLOAT: {"type": "number"},
    FieldType.BOOLEAN: {"type": "boolean"},
    FieldType.DATE: {"type": "string", "format": "date"},
    FieldType.DATETIME: DATETIME_SCHEMA,
    FieldType.UUID: UUID_SCHEMA,
    FieldType.JSON: {},
}


def write_sent_schema(field: Field) -> Json:
    """Give the schema of a value that a client sends and that is not null: with every bound that holds."""
    match field.type:
        case FieldType.STRING | FieldType.TEXT:
            return _write_text(field)
        case FieldType.INTEGER:
            return {"type": "integer", **_write_bounds(field, Decimal(-INTEGER_LIMIT), Decimal(INTEGER_LIMIT - 1))}
        case FieldType.FLOAT:
            return {"type": "number", **_write_bounds(field, None, None)}
        case FieldType.DECIMAL:
            return _write_decimal(field)
        case FieldType.JSON:
            return {"type": ["array", "boolean", "number", "object", "string"]}
        case _:
            return write_answered_schema(field)


def write_answered_schema(field: Field) -> Json:
    """Give the schema of a value in an answer that is not null: its type and format, nothing more."""
    if field.type is FieldType.ENUM:
        return {"type": "string", "enum": list(field.values)}
    return dict(_PLAIN[field.type])


def allow_null(schema: Json) -> Json:
    """Give the schema of what may also be null; one that restrains nothing allows it already."""
    return {"anyOf": [schema, {"type": "null"}]} if schema else schema


def write_default(field: Field) -> Any:  # noqa: ANN401 - any JSON scalar
    """Give a field's default as it stands in JSON, in the form in which the service would answer it."""
    default = field.default
    match field.type:
        case FieldType.DECIMAL:
            return f"{Decimal(str(default)):.{get_scale(field)}f}"
        case FieldType.INTEGER | FieldType.FLOAT:
            return _write_number(Decimal(str(default)))
        case FieldType.DATE:
            return date.fromisoformat(str(default)).isoformat()
        case FieldType.DATETIME:
            return _write_moment(str(default))
        case FieldType.UUID:
            return str(UUID(str(default)))
        case _:
            return default


def get_scale(field: Field) -> int:
    """Give the digits of a decimal behind the point."""
    return DEFAULT_SCALE if field.scale is None else field.scale


def get_precision(field: Field) -> int:
    """Give the digits of a decimal in all; never fewer than those behind the point."""
    return max(field.precision or DEFAULT_PRECISION, get_scale(field))


def count_exactly(field: Field) -> AbstractContextManager[Context]:
    """Give a context in which every digit of a decimal field counts: Python's own keeps 28, a field up to 38."""
    return localcontext(prec=2 * get_precision(field))


def get_max_length(field: Field) -> int:
    """Give the longest text that a string or text takes, in characters."""
    return field.max_length or (MAX_STRING if field.type is FieldType.STRING else MAX_TEXT)


def get_decimal_limit(field: Field) -> Decimal:
    """Give the largest number that a decimal's digits can write."""
    # Written digit by digit: computing would round to the 28 digits of the context.
    return Decimal((0, (9,) * get_precision(field), -get_scale(field)))


def _write_text(field: Field) -> Json:
    schema: Json = {"type": "string", "maxLength": get_max_length(field), "pattern": field.pattern or NO_NUL}
    if field.min_length:
        schema["minLength"] = field.min_length
    return schema


def _write_bounds(field: Field, lowest: Decimal | None, highest: Decimal | None) -> Json:
    bounds = {
        "minimum": lowest if field.minimum is None else field.minimum,
        "maximum": highest if field.maximum is None else field.maximum,
    }
    return {keyword: _write_number(bound) for keyword, bound in bounds.items() if bound is not None}


def _write_decimal(field: Field) -> Json:
    limit = get_decimal_limit(field)
    scale = get_scale(field)
    sign = "" if field.minimum is not None and field.minimum >= 0 else "-?"
    fraction = rf"(\.[0-9]{{1,{scale}}})?" if scale else ""
    digits = f"[0-9]{{1,{max(get_precision(field) - scale, 1)}}}"
    return {
        "anyOf": [
            {"type": "number", **_write_bounds(field, limit.copy_negate(), limit)},
            {"type": "string", "pattern": f"^{sign}{digits}{fraction}$"},
        ]
    }


def _write_number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


def _write_moment(text: str) -> str:
    moment = datetime.fromisoformat(text)
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat().replace("+00:00", "Z")
