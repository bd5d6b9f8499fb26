"""Fields: the decorators by which classes say what is sent for each property, and what is answered."""

from collections.abc import Iterator
from decimal import Decimal

from generators.contract.properties import Origin, Property
from generators.contract.values import (
    INTEGER_LIMIT,
    get_decimal_limit,
    get_max_length,
    get_precision,
    get_scale,
    write_default,
)
from generators.quoting import js_literal, js_string
from generators.spec.models import Field, FieldType

_QUERY_LITERALS = (FieldType.BOOLEAN, FieldType.INTEGER, FieldType.FLOAT)
"""Types that JSON writes without quotes, so that a query parameter has to be read as JSON first."""

_NAMES = {
    FieldType.BOOLEAN: "IsTruth",
    FieldType.DATE: "IsDay",
    FieldType.DATETIME: "IsMoment",
    FieldType.UUID: "IsId",
    FieldType.JSON: "IsAnyJson",
}
"""The types that nothing bounds."""

_ANSWERED = {
    FieldType.STRING: "{ type: 'string' }",
    FieldType.TEXT: "{ type: 'string' }",
    FieldType.INTEGER: "{ type: 'integer' }",
    FieldType.DECIMAL: "{ type: 'string' }",
    FieldType.FLOAT: "{ type: 'number' }",
    FieldType.BOOLEAN: "{ type: 'boolean' }",
    FieldType.DATE: "{ type: 'string', format: 'date' }",
    FieldType.DATETIME: "{ type: 'string', format: 'date-time' }",
    FieldType.UUID: "{ type: 'string', format: 'uuid' }",
    FieldType.JSON: "{}",
}

_USES = {
    FieldType.FLOAT: "Float",
    FieldType.DECIMAL: "Decimal",
    FieldType.BOOLEAN: "Boolean",
    FieldType.ENUM: "Enum",
    FieldType.DATE: "Day",
    FieldType.DATETIME: "Moment",
}


def list_uses(prop: Property) -> tuple[str, ...]:
    """Give what the types of a property need beside texts, whole numbers and ids, by a name."""
    if prop.origin is Origin.LINK:
        return ("Ids",)
    if prop.field is None:
        return ()
    if prop.field.type is FieldType.JSON:
        return ("Json" if prop.required else "NullableJson",)
    return (_USES[prop.field.type],) if prop.field.type in _USES else ()


def write_created(prop: Property) -> str:
    """Give the decorator of a property in what creates a row."""
    if prop.origin is Origin.LINK:
        return _write_sent(prop, "default: []")
    if prop.field is not None and prop.field.default is not None:
        return _write_sent(prop, f"default: {js_literal(write_default(prop.field))}")
    return _write_sent(prop, *(() if prop.must_be_sent else ("optional: true",)))


def write_updated(prop: Property) -> str:
    """Give the decorator of a property in what changes a row."""
    return _write_sent(prop, "optional: true", is_described=False)


def write_filtered(prop: Property) -> str:
    """Give the decorator of a property in the query of a list; empty if it is no filter."""
    return write_asked(prop) if prop.is_filter else ""


def write_asked(prop: Property) -> str:
    """Give the decorator of a value of a property in a query."""
    is_literal = prop.field is not None and prop.field.type in _QUERY_LITERALS
    literal = ("inQuery: true",) if is_literal else ()
    return _call(prop, ("optional: true", *literal))


def write_answered(prop: Property) -> str:
    """Give what says how a property is answered."""
    if prop.origin is Origin.LINK:
        return "{ type: 'array', items: { type: 'string', format: 'uuid' } }"
    if prop.origin is Origin.MANAGED and prop.name != "id":
        return _ANSWERED[FieldType.DATETIME]
    if prop.field is None:
        schema = _ANSWERED[FieldType.UUID]
    elif prop.field.type is FieldType.ENUM:
        schema = f"{{ type: 'string', enum: {js_literal(list(prop.field.values))} }}"
    else:
        schema = _ANSWERED[prop.field.type]
    is_json = prop.field is not None and prop.field.type is FieldType.JSON
    is_nullable = not prop.required and prop.origin is not Origin.MANAGED and not is_json
    return f"{schema}, {{ nullable: true }}" if is_nullable else schema


def write_initial(prop: Property, type_name: str) -> str:
    """Give what follows the name of a property in what creates a row: its type, and what holds where it is not sent."""
    if prop.origin is Origin.LINK:
        return f": {type_name} = []"
    if prop.field is not None and prop.field.default is not None:
        value = js_literal(write_default(prop.field))
        if prop.field.type is FieldType.DATETIME:
            value = f"new Date({value}).toISOString()"
        is_told = prop.required and prop.field.type not in (FieldType.ENUM, FieldType.JSON)
        return f" = {value}" if is_told else f": {type_name} = {value}"
    if prop.is_owner:
        # Not sent is not null: it may be filled in.
        return f"?: {type_name}"
    return f"!: {type_name}" if prop.must_be_sent else f": {type_name} = null"


def _write_sent(prop: Property, *options: str, is_described: bool = True) -> str:
    nullable = () if prop.required or prop.origin is Origin.LINK else ("nullable: true",)
    summary = prop.field.summary if prop.field is not None and is_described else ""
    described = (f"description: {js_string(summary)}",) if summary else ()
    return _call(prop, (*nullable, *options, *described))


def _call(prop: Property, options: tuple[str, ...]) -> str:
    """Give the call of the decorator for the type of a property."""
    if prop.origin is Origin.LINK:
        return f"AreIds({_write_object(options)})"
    if prop.origin is Origin.MANAGED:
        return f"{_NAMES[FieldType.DATETIME]}({_write_object(options)})"
    if prop.field is None:
        return f"IsId({_write_object(options)})"
    if prop.field.type is FieldType.ENUM:
        rest = _write_object(options)
        return f"IsOneOf({js_literal(list(prop.field.values))}{f', {rest}' if rest else ''})"
    if prop.field.type in _NAMES:
        return f"{_NAMES[prop.field.type]}({_write_object(options)})"
    return f"{_name_bounded(prop.field)}({_write_object((*_list_bounds(prop.field), *options)) or '{}'})"


def _write_object(entries: tuple[str, ...]) -> str:
    return f"{{ {', '.join(entries)} }}" if entries else ""


def _name_bounded(field: Field) -> str:
    match field.type:
        case FieldType.INTEGER:
            return "IsInteger"
        case FieldType.FLOAT:
            return "IsFloat"
        case FieldType.DECIMAL:
            return "IsDecimal"
        case _:
            return "IsText"


def _list_bounds(field: Field) -> Iterator[str]:
    match field.type:
        case FieldType.INTEGER:
            if field.minimum is not None:
                yield f"min: {max(int(field.minimum.to_integral_value('ROUND_CEILING')), -INTEGER_LIMIT)}"
            if field.maximum is not None:
                yield f"max: {min(int(field.maximum.to_integral_value('ROUND_FLOOR')), INTEGER_LIMIT - 1)}"
        case FieldType.FLOAT:
            bounds = (("min", field.minimum), ("max", field.maximum))
            yield from (f"{name}: {_plain(bound)}" for name, bound in bounds if bound is not None)
        case FieldType.DECIMAL:
            limit = get_decimal_limit(field)
            lowest = limit.copy_negate() if field.minimum is None else field.minimum
            highest = limit if field.maximum is None else field.maximum
            yield f"precision: {get_precision(field)}, scale: {get_scale(field)}"
            yield f"minimum: '{lowest:f}', maximum: '{highest:f}'"
        case _:
            if field.min_length:
                yield f"min: {field.min_length}"
            yield f"max: {get_max_length(field)}"
            if field.pattern is not None:
                yield f"pattern: {js_string(field.pattern)}"


def _plain(bound: Decimal) -> str:
    return str(int(bound)) if bound == bound.to_integral_value() else repr(float(bound))
