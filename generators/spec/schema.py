"""The JSON Schema of ``pullwright.yml`` as people write it, so that editors can check and complete the file.

It is derived from the models: what the file form adds is that resources, fields and relations are mappings from their
names, and that a field may be its type alone and a relation its target alone. What only the rules know (``rules.py``)
a schema cannot say.
"""

from typing import Any

from generators.spec.models import FieldType, ServiceSpec
from generators.spec.names import MAX_NAME_LENGTH

SCHEMA_ID = "https://json-schema.org/draft/2020-12/schema"

_SNAKE = "^[a-z][a-z0-9]*(_[a-z0-9]+)*$"
_PASCAL = "^[A-Z][A-Za-z0-9]*$"
_KEBAB = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
_ENUM_VALUE = "^[A-Za-z0-9](?:[A-Za-z0-9 _.+/-]{0,61}[A-Za-z0-9_.+/-])?$"


def write_schema() -> dict[str, Any]:
    """Give the schema of the file form."""
    schema = ServiceSpec.model_json_schema()
    definitions = schema.pop("$defs")
    properties = schema["properties"]
    field, relation = _without_name(definitions["Field"]), _without_name(definitions["Relation"])
    field["properties"]["values"]["items"] |= {"pattern": _ENUM_VALUE}
    for bound in ("minimum", "maximum"):
        field["properties"][bound] |= {"anyOf": [{"type": "number"}, {"type": "null"}]}
    field["properties"]["default"] |= {"anyOf": [{"type": ["boolean", "number", "string", "null"]}]}
    relation["properties"]["target"] |= _name(_PASCAL)
    relation["properties"]["inverse"] |= {"anyOf": [_name(_SNAKE), {"type": "null"}]}
    resource = _without_name(definitions["Resource"])
    types = {"enum": [kind.value for kind in FieldType if kind is not FieldType.ENUM]}
    resource["properties"]["fields"] = _mapping(_SNAKE, {"anyOf": [types, {"$ref": "#/$defs/Field"}]})
    resource["properties"]["relations"] = _mapping(_SNAKE, {"anyOf": [_name(_PASCAL), {"$ref": "#/$defs/Relation"}]})
    resource["properties"]["unique_together"]["items"]["items"] |= _name(_SNAKE)
    properties["resources"] = _mapping(_PASCAL, {"anyOf": [{"$ref": "#/$defs/Resource"}, {"type": "null"}]})
    for key in ("name", "stack"):
        properties[key] |= _name(_KEBAB)
    properties["features"]["items"] = _name(_KEBAB)
    kept = {key: value for key, value in definitions.items() if key not in ("Field", "Relation", "Resource")}
    return {
        "$schema": SCHEMA_ID,
        **schema,
        "title": "pullwright.yml",
        "description": "What a generated service is: its stack, database, authentication, features and resources.",
        "$defs": {**kept, "Field": field, "Relation": relation, "Resource": resource},
    }


def _name(pattern: str) -> dict[str, Any]:
    return {"type": "string", "pattern": pattern, "maxLength": MAX_NAME_LENGTH}


def _mapping(pattern: str, value: dict[str, Any]) -> dict[str, Any]:
    names = {"pattern": pattern, "maxLength": MAX_NAME_LENGTH}
    return {"type": ["object", "null"], "propertyNames": names, "additionalProperties": value}


def _without_name(definition: dict[str, Any]) -> dict[str, Any]:
    """Give a definition whose name is the key that it stands under."""
    properties = {key: value for key, value in definition["properties"].items() if key != "name"}
    required = [key for key in definition.get("required", []) if key != "name"]
    return {**definition, "properties": properties, "required": required}
