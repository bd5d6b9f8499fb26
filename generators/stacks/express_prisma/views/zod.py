"""Zod: how each property is checked when it is sent, and described when it is answered."""

from decimal import Decimal

from generators.contract.properties import Origin, Property
from generators.contract.values import INTEGER_LIMIT, get_decimal_limit, get_max_length, get_precision, get_scale
from generators.contract.values import write_default as write_contract_default
from generators.quoting import js_literal, js_string
from generators.spec.models import Field, FieldType

_QUERY_LITERALS = (FieldType.BOOLEAN, FieldType.INTEGER, FieldType.FLOAT)
"""Types that JSON writes without quotes, so that a query parameter has to be read as JSON first."""

_SENT = {
    FieldType.BOOLEAN: "z.boolean()",
    FieldType.DATE: "day",
    FieldType.DATETIME: "moment",
    FieldType.UUID: "uuid",
}
"""The types that nothing bounds."""

_ANSWERED = {
    FieldType.STRING: "z.string()",
    FieldType.TEXT: "z.string()",
    FieldType.INTEGER: "wholeNumber",
    FieldType.DECIMAL: "z.string()",
    FieldType.FLOAT: "z.number()",
    FieldType.BOOLEAN: "z.boolean()",
    FieldType.DATE: "z.string().meta({ format: 'date' })",
    FieldType.DATETIME: "z.string().meta({ format: 'date-time' })",
    FieldType.UUID: "z.string().meta({ format: 'uuid' })",
    FieldType.JSON: "anyJson",
}

_USES = {
    FieldType.INTEGER: "Integer",
    FieldType.DECIMAL: "Decimal",
    FieldType.DATE: "Day",
    FieldType.DATETIME: "Moment",
}


def list_uses(prop: Property) -> tuple[str, ...]:
    """Give what the types of a property need beside texts and UUIDs, by a name."""
    if prop.origin is Origin.LINK:
        return ("Ids",)
    if prop.field is None:
        return ()
    if prop.field.type is FieldType.JSON:
        return ("Json" if prop.required else "NullableJson",)
    return (_USES[prop.field.type],) if prop.field.type in _USES else ()


def write_sent(prop: Property) -> str:
    """Give the schema of what a request may send for a property, null left out."""
    if prop.origin is Origin.LINK:
        return "ids"
    if prop.origin is Origin.MANAGED:
        return _SENT[FieldType.DATETIME]
    if prop.field is None:
        return "uuid"
    return _write_field(prop.field)


def write_created(prop: Property) -> str:
    """Give the schema of a property in what creates a row."""
    sent = _allow_null(prop)
    if prop.origin is Origin.LINK:
        return f"{sent}.default([])"
    if prop.is_owner:
        return f"{sent}.optional()"
    if prop.field is not None and prop.field.default is not None:
        return f"{sent}.prefault({js_literal(write_contract_default(prop.field))})"
    return sent if prop.required else f"{sent}.prefault(null)"


def write_updated(prop: Property) -> str:
    """Give the schema of a property in what changes a row."""
    return f"{_allow_null(prop)}.optional()"


def write_filtered(prop: Property) -> str:
    """Give the schema of a property in the query of a list; empty if it is no filter."""
    return write_asked(prop) if prop.is_filter else ""


def write_asked(prop: Property) -> str:
    """Give the schema of a value of a property in a query."""
    sent = write_sent(prop)
    is_literal = prop.field is not None and prop.field.type in _QUERY_LITERALS
    return f"{f'inQuery({sent})' if is_literal else sent}.optional()"


def write_answered(prop: Property) -> str:
    """Give the schema of a property as it is answered."""
    if prop.origin is Origin.LINK:
        return "z.array(z.string().meta({ format: 'uuid' }))"
    if prop.origin is Origin.MANAGED and prop.name != "id":
        return _ANSWERED[FieldType.DATETIME]
    if prop.field is None:
        answered = _ANSWERED[FieldType.UUID]
    elif prop.field.type is FieldType.ENUM:
        answered = _write_enum(prop.field)
    else:
        answered = _ANSWERED[prop.field.type]
    is_json = prop.field is not None and prop.field.type is FieldType.JSON
    return answered if prop.required or is_json else f"{answered}.nullable()"


def _allow_null(prop: Property) -> str:
    sent = write_sent(prop)
    is_json = prop.field is not None and prop.field.type is FieldType.JSON
    return sent if prop.required or is_json else f"{sent}.nullable()"


def _write_field(field: Field) -> str:
    match field.type:
        case FieldType.STRING | FieldType.TEXT:
            least = f"min: {field.min_length}, " if field.min_length else ""
            pattern = f", pattern: {js_string(field.pattern)}" if field.pattern is not None else ""
            return f"text({{ {least}max: {get_max_length(field)}{pattern} }})"
        case FieldType.INTEGER:
            return _write_integer(field)
        case FieldType.DECIMAL:
            return _write_decimal(field)
        case FieldType.FLOAT:
            bounds = (("min", field.minimum), ("max", field.maximum))
            return "z.number()" + "".join(f".{name}({_plain(bound)})" for name, bound in bounds if bound is not None)
        case FieldType.JSON:
            return "json" if field.required else "nullableJson"
        case FieldType.ENUM:
            return _write_enum(field)
        case _:
            return _SENT[field.type]


def _write_enum(field: Field) -> str:
    return f"z.enum({js_literal(list(field.values))})"


def _write_integer(field: Field) -> str:
    if field.minimum is None and field.maximum is None:
        return "integer()"
    lowest = -INTEGER_LIMIT if field.minimum is None else int(field.minimum)
    highest = "" if field.maximum is None else f", {int(field.maximum)}"
    return f"integer({lowest}{highest})"


def _write_decimal(field: Field) -> str:
    limit = get_decimal_limit(field)
    lowest = limit.copy_negate() if field.minimum is None else field.minimum
    highest = limit if field.maximum is None else field.maximum
    digits = f"precision: {get_precision(field)}, scale: {get_scale(field)}"
    return f"decimal({{ {digits}, minimum: '{lowest:f}', maximum: '{highest:f}' }})"


def _plain(bound: Decimal) -> str:
    return str(int(bound)) if bound == bound.to_integral_value() else repr(float(bound))
