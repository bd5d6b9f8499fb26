"""Types: what each property of what is sent and answered is in TypeScript."""

import json
from collections.abc import Mapping

from generators.contract.properties import Origin, Property
from generators.spec.models import Field, FieldType

_PLAIN: Mapping[FieldType, str] = {
    FieldType.STRING: "string",
    FieldType.TEXT: "string",
    FieldType.INTEGER: "number",
    FieldType.DECIMAL: "string",
    FieldType.FLOAT: "number",
    FieldType.BOOLEAN: "boolean",
    FieldType.DATE: "string",
    FieldType.DATETIME: "string",
    FieldType.UUID: "string",
}


def write_property_type(prop: Property) -> str:
    """Give the type of a property of what is sent and answered, null included."""
    if prop.origin is Origin.LINK:
        return "string[]"
    if prop.field is None:
        sent = "string"
    elif prop.field.type is FieldType.JSON:
        return "Exclude<Json, null>" if prop.required else "Json"
    else:
        sent = write_field_type(prop.field)
    return sent if prop.required or prop.origin is Origin.MANAGED else f"{sent} | null"


def write_field_type(field: Field) -> str:
    """Give the type of a field's values, null and JSON left out."""
    if field.type is FieldType.ENUM:
        return " | ".join(json.dumps(value, ensure_ascii=False) for value in field.values)
    return _PLAIN[field.type]
