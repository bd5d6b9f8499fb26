"""Schemas of one resource: its representation, what creates it, what updates it, and a page of it."""

from collections.abc import Iterable
from typing import Any

from generators.contract import values
from generators.contract.pagination import write_page_schema
from generators.contract.properties import Origin, Property
from generators.contract.schemas import Json
from generators.spec.models import FieldType, Resource


def list_resource_schemas(resource: Resource, properties: Iterable[Property]) -> dict[str, Json]:
    """Give the schemas of a resource by name."""
    listed = tuple(properties)
    return {
        resource.name: _write_representation(listed),
        f"{resource.name}Create": _write_create(listed),
        f"{resource.name}Update": _write_update(listed),
        f"{resource.name}Page": write_page_schema(resource.name),
    }


def _write_representation(properties: tuple[Property, ...]) -> Json:
    return {
        "type": "object",
        "required": [p.name for p in properties],
        "properties": {p.name: p.answered if p.required else values.allow_null(p.answered) for p in properties},
    }


def _write_create(properties: tuple[Property, ...]) -> Json:
    schema: Json = {"type": "object", "additionalProperties": False}
    required = [p.name for p in properties if p.must_be_sent]
    if required:
        schema["required"] = required
    schema["properties"] = {
        p.name: {**_write_sent(p), "default": _write_default(p)} if p.has_default else _write_sent(p)
        for p in properties
        if p.sent is not None
    }
    return schema


def _write_update(properties: tuple[Property, ...]) -> Json:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {p.name: _write_sent(p) for p in properties if p.sent is not None},
    }


def _write_sent(prop: Property) -> Json:
    sent = prop.sent or {}
    if prop.required:
        return sent
    if prop.field is not None and prop.field.type is FieldType.JSON:
        return {}
    return values.allow_null(sent)


def _write_default(prop: Property) -> Any:  # noqa: ANN401 - any JSON value
    return [] if prop.origin is Origin.LINK or prop.field is None else values.write_default(prop.field)
