"""One spelling for OpenAPI documents that mean the same to a client, so that they can be compared for equality.

What no client depends on is dropped: titles, descriptions, summaries, examples, ``info``, ``servers``, the order of
keys and of parameters. Every other keyword stays, whether we know it or not, so that a surplus one is a difference.
"""

import json
from collections.abc import Iterator
from typing import Any

from generators.contract.schemas import Json

_PROSE = ("title", "description", "summary", "example", "examples", "externalDocs")
_SCHEMA_MAPS = ("properties", "patternProperties", "$defs", "dependentSchemas")
_SCHEMA_LISTS = ("anyOf", "oneOf", "allOf", "prefixItems")
_SCHEMAS = ("items", "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else")
_UNORDERED = ("required", "enum")
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_NULL: Json = {"type": "null"}


def normalize_document(document: Json) -> Json:
    """Give a document in the one spelling."""
    named: dict[str, Json] = document.get("components", {}).get("schemas", {})
    inlined = {name: schema for name, schema in named.items() if _is_inlined(schema)}
    schemas = {name: _normalize_schema(schema, inlined) for name, schema in named.items() if name not in inlined}
    others = {
        key: {name: _drop_prose(part) for name, part in parts.items()}
        for key, parts in document.get("components", {}).items()
        if key != "schemas"
    }
    rest = {key: document[key] for key in ("security", "webhooks") if document.get(key)}
    return {
        "openapi": ".".join(str(document.get("openapi")).split(".")[:2]),
        "paths": {path: _normalize_path(item, inlined) for path, item in document.get("paths", {}).items()},
        "components": {**others, "schemas": schemas},
        **rest,
    }


def _is_inlined(schema: Json) -> bool:
    """Tell whether a named schema is only a name for an enum, or for anything at all: names that add nothing."""
    bare = _drop_prose(schema)
    return not bare or ("enum" in bare and set(bare) <= {"type", "enum"}) or set(bare) == {"type", "const"}


def _normalize_path(item: Json, inlined: dict[str, Json]) -> Json:
    shared = item.get("parameters", [])
    return {
        key: _normalize_operation(value, shared, inlined) if key in _METHODS else value
        for key, value in _drop_prose(item).items()
        if key != "parameters"
    }


def _normalize_operation(operation: Json, shared: list[Json], inlined: dict[str, Json]) -> Json:
    normal = _drop_prose(operation)
    parameters = [*shared, *normal.pop("parameters", [])]
    normal["parameters"] = {f"{p.get('in')} {p.get('name')}": _normalize_parameter(p, inlined) for p in parameters}
    if "requestBody" in normal:
        normal["requestBody"] = _normalize_body(normal["requestBody"], inlined)
    responses = normal.get("responses", {}).items()
    normal["responses"] = {status: _normalize_response(response, inlined) for status, response in responses}
    return normal


def _normalize_parameter(parameter: Json, inlined: dict[str, Json]) -> Json:
    schema = _normalize_schema(parameter.get("schema", {}), inlined)
    if parameter.get("in") in ("query", "header"):
        # Neither has a null: the alternative says no more than that the parameter may be absent.
        schema = _drop_null(schema)
    normal = {**_drop_prose(parameter), "required": bool(parameter.get("required")), "schema": schema}
    standard = {"style": "form" if parameter.get("in") == "query" else "simple", "explode": normal.get("in") == "query"}
    return {key: value for key, value in normal.items() if key not in standard or value != standard[key]}


def _normalize_body(body: Json, inlined: dict[str, Json]) -> Json:
    content = _normalize_content(body.get("content", {}), inlined)
    return {**_drop_prose(body), "required": bool(body.get("required")), "content": content}


def _normalize_response(response: Json, inlined: dict[str, Json]) -> Json:
    normal = _drop_prose(response)
    if "content" in normal:
        normal["content"] = _normalize_content(normal["content"], inlined)
    headers = normal.get("headers", {}).items()
    normal["headers"] = {
        name.lower(): {**_drop_prose(header), "schema": _normalize_schema(header.get("schema", {}), inlined)}
        for name, header in headers
    }
    return normal


def _normalize_content(content: Json, inlined: dict[str, Json]) -> Json:
    return {
        media: {**_drop_prose(body), "schema": _normalize_schema(body.get("schema", {}), inlined)}
        for media, body in content.items()
    }


def _normalize_schema(schema: Any, inlined: dict[str, Json]) -> Any:  # noqa: ANN401 - a schema may be true or false
    if schema is True:
        return {}
    if not isinstance(schema, dict):
        return schema
    resolved = _resolve(schema, inlined)
    normal = {key: _normalize_keyword(key, value, inlined) for key, value in _drop_prose(resolved).items()}
    if normal.get("default", ...) is None:
        del normal["default"]
    if "const" in normal:
        normal["enum"] = [normal.pop("const")]
    return _spread(_split_types(normal))


def _resolve(schema: Json, inlined: dict[str, Json]) -> Json:
    """Put a named enum, or a list of one ``allOf``, in the place of its reference; what stands beside it stays."""
    whole = schema.get("allOf", ())
    if len(whole) == 1:
        schema = {**whole[0], **{key: value for key, value in schema.items() if key != "allOf"}}
    name = str(schema.get("$ref", "")).rpartition("/")[2]
    if name not in inlined:
        return schema
    return {**inlined[name], **{key: value for key, value in schema.items() if key != "$ref"}}


def _normalize_keyword(key: str, value: Any, inlined: dict[str, Json]) -> Any:  # noqa: ANN401 - any keyword's value
    if key in _SCHEMA_MAPS:
        return {name: _normalize_schema(schema, inlined) for name, schema in value.items()}
    if key in _SCHEMA_LISTS:
        return [_normalize_schema(schema, inlined) for schema in value]
    if key in _SCHEMAS:
        return _normalize_schema(value, inlined)
    if key in _UNORDERED:
        return sorted(value, key=_write_key)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _split_types(schema: Json) -> Json:
    """Write a list of types as ``anyOf``, each with the keywords that stood beside the list, null with none."""
    types = schema.get("type")
    if not isinstance(types, list):
        return schema
    outer = {key: schema[key] for key in ("default",) if key in schema}
    beside = {key: value for key, value in schema.items() if key not in ("type", "default")}
    return {"anyOf": [_NULL if name == "null" else {"type": name, **beside} for name in types], **outer}


def _spread(schema: Json) -> Json:
    """Flatten, shorten and order ``anyOf``: an alternative that takes everything leaves nothing to state."""
    if "anyOf" not in schema:
        return schema
    alternatives = list(_flatten(schema["anyOf"]))
    outer = {key: value for key, value in schema.items() if key != "anyOf"}
    if {} in alternatives:
        return outer
    unique = {_write_key(alternative): alternative for alternative in alternatives}
    ordered = [unique[key] for key in sorted(unique)]
    return {**ordered[0], **outer} if len(ordered) == 1 else {"anyOf": ordered, **outer}


def _flatten(alternatives: list[Json]) -> Iterator[Json]:
    for alternative in alternatives:
        if set(alternative) == {"anyOf"}:
            yield from _flatten(alternative["anyOf"])
        else:
            yield alternative


def _drop_null(schema: Json) -> Json:
    if "anyOf" not in schema:
        return schema
    return _spread({**schema, "anyOf": [alternative for alternative in schema["anyOf"] if alternative != _NULL]})


def _drop_prose(part: Json) -> Json:
    return {key: value for key, value in part.items() if key not in _PROSE}


def _write_key(value: object) -> str:
    return json.dumps(value, sort_keys=True)
