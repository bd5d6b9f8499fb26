"""The OpenAPI document that a Spec comes down to: what ``/openapi.json`` of every generated service must equal.

Features and ways to authenticate extend it; ``generators.pipeline.derive_contract`` puts them together.
"""

from collections.abc import Callable, Iterable

from generators.contract.errors import list_error_schemas
from generators.contract.naming import JsonStyle
from generators.contract.operations import list_health_paths, list_health_schemas, list_resource_paths
from generators.contract.properties import list_properties
from generators.contract.resources import list_resource_schemas
from generators.contract.schemas import Json
from generators.spec import names
from generators.spec.models import ServiceSpec

ExtendDocument = Callable[[Json, ServiceSpec, JsonStyle], Json]
"""Gives the document with more in it; the one that it is given may be changed in place."""


def keep_document(document: Json, _spec: ServiceSpec, _style: JsonStyle) -> Json:
    """Give the document as it is: for a feature that callers do not see."""
    return document


def derive_document(spec: ServiceSpec, style: JsonStyle, extensions: Iterable[ExtendDocument] = ()) -> Json:
    """Give the OpenAPI 3.1 document of a service.

    Args:
        spec: The service, with what its way to authenticate adds.
        style: How its stack writes names.
        extensions: What features and authentication add, in the order in which they compose.
    """
    paths: dict[str, Json] = {}
    schemas: dict[str, Json] = {}
    for resource in spec.resources:
        properties = list_properties(spec, resource, style)
        paths |= list_resource_paths(resource, properties, page_size=spec.page_size, style=style)
        schemas |= list_resource_schemas(resource, properties)
    document: Json = {
        "openapi": "3.1.0",
        "info": {"title": names.to_title(spec.name), "description": spec.summary, "version": "1.0.0"},
        "paths": paths | list_health_paths(style),
        "components": {"schemas": schemas | list_error_schemas(spec) | list_health_schemas()},
    }
    for extend in extensions:
        document = extend(document, spec, style)
    return document
