"""JSON Schema and OpenAPI: objects with properties, by name, with what refers from one to another."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from generators.requirements.findings import FieldDraft
from generators.requirements.imports.schema import Entity, FormatError, Link, Schema, choose_values
from generators.requirements.types import infer_type
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.field_rules import MAX_TEXT
from generators.spec.models import FieldType, RelationKind
from generators.spec.rules import MANAGED_FIELDS

_FORMATS = {
    "date": FieldType.DATE,
    "date-time": FieldType.DATETIME,
    "uuid": FieldType.UUID,
    "decimal": FieldType.DECIMAL,
    "float": FieldType.FLOAT,
    "double": FieldType.FLOAT,
}
_TYPES = {
    "string": FieldType.STRING,
    "integer": FieldType.INTEGER,
    "number": FieldType.FLOAT,
    "boolean": FieldType.BOOLEAN,
    "object": FieldType.JSON,
    "array": FieldType.JSON,
}
_MESSAGE = re.compile(
    r"(?:Request|Response|Error|Errors|Page|List|Input|Payload|Create|Update|Patch|Params|Options|Result|Results|Links?|Meta"
    r"|Pagination)$"
)
_FORM = re.compile(
    r"^(?:New|Create|Update|Patch|Base)(?=[A-Z])|(?<=[a-z])(?:In|Out|Base|Dto|DTO|Read|Public|Ref|Summary)$"
)
_NOWHERE = Span("", 0, 0, "")
_Json = Mapping[str, Any]
MAX_DEPTH = 20
"""References that are followed from one schema to the next."""


def read_json_schema(text: str) -> Schema:
    """Give the objects of an OpenAPI document or of a JSON Schema.

    Raises:
        FormatError: If it is neither.
    """
    document = _load(text)
    found = dict(_find_definitions(document))
    schema = Schema()
    every = {name: body for name, body in found.items() if _is_object(body, document)}
    parts = {name for name in every if _is_part(name, every, document)}
    messages = {
        name for name in every if _MESSAGE.search(name) or _FORM.sub("", name) in found.keys() - {name} or name in parts
    }
    objects = {name: body for name, body in every.items() if name not in messages} or every
    if not objects:
        raise FormatError("It has no object with properties.")
    if left := sorted(every.keys() - objects.keys() - parts):
        schema.omissions.append(f"What seems to be a message alone: {', '.join(left[:20])}.")
    for name, body in objects.items():
        entity = Entity(name)
        schema.entities.append(entity)
        properties, required = _merge(body, document)
        for key, value in properties.items():
            _read_property(entity, key, value, required=key in required, document=document, objects=objects)
            _tell_rules(entity, key, _resolve(value, document), schema)
    _unite_lists(schema)
    return schema


def _load(text: str) -> _Json:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        try:
            data = YAML(typ="safe", pure=True).load(text)
        except (YAMLError, ValueError, RecursionError, TypeError, KeyError, AttributeError) as error:
            line = (str(error).splitlines() or ["It cannot be read"])[0]
            msg = f"{line}."
            raise FormatError(msg) from error
    if not isinstance(data, Mapping):
        raise FormatError("It is no mapping.")
    return data


def _find_definitions(document: _Json) -> Iterator[tuple[str, _Json]]:
    components = document.get("components")
    places = (
        components.get("schemas") if isinstance(components, Mapping) else None,
        document.get("definitions"),
        document.get("$defs"),
        document.get("schemas"),
    )
    if isinstance(document.get("properties"), Mapping):
        yield str(document.get("title") or "Item"), document
    for place in places:
        for name, body in place.items() if isinstance(place, Mapping) else ():
            if isinstance(body, Mapping):
                yield str(name), body


def _is_object(body: _Json, document: _Json) -> bool:
    return bool(_merge(body, document)[0])


def _resolve(body: _Json, document: _Json) -> _Json:
    for _ in range(MAX_DEPTH):
        reference = body.get("$ref")
        if not isinstance(reference, str) or not reference.startswith("#/"):
            return body
        target: Any = document
        for part in reference[2:].split("/"):
            target = target.get(part.replace("~1", "/").replace("~0", "~")) if isinstance(target, Mapping) else None
        if not isinstance(target, Mapping):
            return {}
        body = target
    return {}


def _merge(body: _Json, document: _Json, depth: int = 0) -> tuple[dict[str, _Json], set[str]]:
    """Give all properties of an object, with those of what it is made of by ``allOf``, and which are required."""
    properties: dict[str, _Json] = {}
    required: set[str] = set()
    if depth > MAX_DEPTH:
        return properties, required
    for part in _list(body.get("allOf")):
        inner, needed = _merge(_resolve(part, document), document, depth + 1)
        properties |= inner
        required |= needed
    own = body.get("properties")
    properties |= {str(k): v for k, v in own.items() if isinstance(v, Mapping)} if isinstance(own, Mapping) else {}
    stated = body.get("required")
    required |= {str(name) for name in stated} if isinstance(stated, list) else set()
    return properties, required


def _is_part(name: str, every: Mapping[str, _Json], document: _Json) -> bool:
    """Tell whether an object has but what every resource has, and is there for others to be made of it."""
    properties = {names.to_snake(key) for key in _merge(every[name], document)[0]}
    reference = f"/{name}"
    return properties <= {*MANAGED_FIELDS, "id", "_id"} and any(
        str(part.get("$ref", "")).endswith(reference) for body in every.values() for part in _list(body.get("allOf"))
    )


def _tell_rules(entity: Entity, name: str, body: _Json, schema: Schema) -> None:
    """Tell what a property asks of its values and a field cannot."""
    where = f"{name} of {entity.name}"
    reference = body.get("$ref")
    if isinstance(reference, str):
        schema.omissions.append(f"What {where} refers to: {reference[:80]}.")
    if body.get("format") in ("binary", "byte"):
        schema.omissions.append(f"The bytes of {where}, which are kept as text.")
    values = [value for value in body.get("enum") or () if value is not None]
    if values and name in entity.fields:
        texts = [value for value in values if isinstance(value, str)]
        choose_values(texts, where, schema)
        others = [str(value) for value in values if not isinstance(value, str)]
        if others:
            schema.omissions.append(f"That {where} is one of {', '.join(others[:10])}.")
    is_whole = body.get("type") == "integer"
    if not is_whole and any(body.get(key) not in (None, False) for key in ("exclusiveMinimum", "exclusiveMaximum")):
        schema.omissions.append(f"That {where} is not the bound itself.")
    stated = [key for key in ("multipleOf", "const", "uniqueItems", "minItems", "maxItems") if body.get(key)]
    if stated and name in entity.fields:
        schema.omissions.append(f"For {where}: {', '.join(stated)}.")
    for choice in ("oneOf", "anyOf"):
        listed = [part for part in _list(body.get(choice)) if part.get("type") != "null"]
        if len(listed) > 1:
            schema.omissions.append(f"That {where} can be of {len(listed)} kinds; the first one counts.")


def _list(value: Any) -> list[_Json]:  # noqa: ANN401 - whatever the document holds
    return [part for part in value if isinstance(part, Mapping)] if isinstance(value, list) else []


def _find_target(body: _Json, objects: Mapping[str, _Json]) -> str | None:
    """Give the object that a property refers to, by itself or as the one choice that is not null."""
    for part in (body, *_list(body.get("allOf")), *_list(body.get("oneOf")), *_list(body.get("anyOf"))):
        reference = part.get("$ref")
        if isinstance(reference, str) and (name := reference.rpartition("/")[2]) in objects:
            return name
    return None


def _read_property(
    entity: Entity, name: str, body: _Json, *, required: bool, document: _Json, objects: Mapping[str, _Json]
) -> None:
    items = body.get("items")
    many = _find_target(items, objects) if isinstance(items, Mapping) else None
    one = _find_target(body, objects)
    if one or many:
        kind = RelationKind.MANY_TO_ONE if one else RelationKind.ONE_TO_MANY
        entity.links.append(Link(one or many or "", kind, name, required=required if one else None))
        return
    draft = _read_scalar(name, _resolve(body, document), required=required)
    if name.lower() in ("id", "_id"):
        entity.key = (name,)
        # A text of which nothing is said may be a UUID as well.
        if draft.type is FieldType.STRING and not draft.max_length:
            draft = replace(draft, type=FieldType.UUID)
    entity.fields[name] = draft


def _read_scalar(name: str, body: _Json, *, required: bool) -> FieldDraft:
    choices = [part for part in (*_list(body.get("anyOf")), *_list(body.get("oneOf"))) if part.get("type") != "null"]
    nullable = bool(body.get("nullable")) or len(choices) != len([*_list(body.get("anyOf")), *_list(body.get("oneOf"))])
    stated = body.get("type")
    if isinstance(stated, list):
        nullable = nullable or "null" in stated
        stated = next((kind for kind in stated if kind != "null"), None)
    if stated is None and choices:
        return _read_scalar(name, choices[0], required=required and not nullable)
    values = tuple(v for v in body.get("enum") or () if isinstance(v, str) and names.is_enum_value(v))
    kind = _FORMATS.get(str(body.get("format"))) or _TYPES.get(str(stated), FieldType.JSON)
    inferred = infer_type(names.to_snake(name))
    if values:
        kind = FieldType.ENUM
    elif (kind is FieldType.STRING and _read_length(body) == MAX_TEXT) or (
        kind is FieldType.STRING and inferred is FieldType.TEXT and "maxLength" not in body
    ):
        kind = FieldType.TEXT
    elif stated == "number" and "format" not in body and inferred is FieldType.DECIMAL:
        kind = inferred
    default = body.get("default")
    return FieldDraft(
        name,
        _NOWHERE,
        type=kind,
        values=tuple({value.lower(): value for value in reversed(values)}.values())[::-1],
        required=required and not nullable,
        default=str(default) if isinstance(default, str | int | float) else None,
        minimum=_read_limit(body, "minimum", "exclusiveMinimum", kind, 1),
        maximum=_read_limit(body, "maximum", "exclusiveMaximum", kind, -1),
        min_length=_read_count(body.get("minLength")),
        max_length=_read_length(body),
        pattern=body.get("pattern") if isinstance(body.get("pattern"), str) else None,
    )


def _read_number(value: Any) -> Decimal | None:  # noqa: ANN401 - whatever the document holds
    try:
        number = (
            Decimal(str(value)) if isinstance(value, int | float | Decimal) and not isinstance(value, bool) else None
        )
    except InvalidOperation:
        return None
    return number if number is not None and number.is_finite() and abs(number.adjusted()) < MAX_DEPTH else None


def _read_limit(body: _Json, key: str, exclusive: str, kind: FieldType, step: int) -> Decimal | None:
    """Give a bound; of whole numbers also the one that is next to an exclusive one."""
    stated, beyond = _read_number(body.get(key)), _read_number(body.get(exclusive))
    # In OpenAPI 3.0 the word says of the bound that it is exclusive; later it is a bound itself.
    if body.get(exclusive) is True:
        stated, beyond = None, stated
    if beyond is not None:
        beyond = beyond + step if kind is FieldType.INTEGER and beyond == int(beyond) else beyond
        return beyond if stated is None else max(stated, beyond) if step > 0 else min(stated, beyond)
    return stated


def _read_length(body: _Json) -> int | None:
    length = body.get("maxLength")
    is_long = isinstance(length, int) and not isinstance(length, bool) and length > MAX_TEXT
    return MAX_TEXT if is_long else _read_count(length) or None


def _read_count(value: Any) -> int | None:  # noqa: ANN401 - whatever the document holds
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 65_535 else None


def _unite_lists(schema: Schema) -> None:
    """Take lists that refer to each other for many to many, and one that is told from its other end too as that."""
    by_name = {entity.name: entity for entity in schema.entities}
    for entity in schema.entities:
        for link in list(entity.links):
            back = [other for other in by_name[link.target].links if other.target == entity.name and other is not link]
            if link.kind is not RelationKind.ONE_TO_MANY or not back or link not in entity.links:
                continue
            other = back[0]
            if other.kind is RelationKind.ONE_TO_MANY:
                link.kind, link.inverse = RelationKind.MANY_TO_MANY, other.name
                by_name[link.target].links.remove(other)
            elif other.kind is RelationKind.MANY_TO_ONE:
                other.inverse = link.name
                entity.links.remove(link)
