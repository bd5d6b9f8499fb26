"""Operations: the five of a resource and the two health checks, each as a path item of the document."""

from collections.abc import Iterable

from generators.contract import naming, values
from generators.contract.errors import BODY_STATUSES, COMMON_STATUSES, write_error_responses
from generators.contract.naming import JsonStyle
from generators.contract.pagination import list_parameters
from generators.contract.properties import Property
from generators.contract.schemas import Json, refer_to
from generators.spec import names
from generators.spec.models import Resource

HEALTH_TAG = "health"
LIVE_PATH = "/health/live"
READY_PATH = "/health/ready"

_ID_PARAMETER: Json = {"name": "id", "in": "path", "required": True, "schema": values.UUID_SCHEMA}


def list_resource_paths(
    resource: Resource, properties: Iterable[Property], *, page_size: int, style: JsonStyle
) -> dict[str, Json]:
    """Give the path items of a resource."""
    parameters = list_parameters(properties, page_size=page_size, style=style)
    name = resource.name
    return {
        naming.write_collection_path(resource): {
            "get": {
                **_open_operation("list", resource, style),
                "parameters": parameters,
                "responses": {"200": _answer_with(f"{name}Page"), **write_error_responses(*COMMON_STATUSES)},
            },
            "post": {
                **_open_operation("create", resource, style),
                "requestBody": _take(f"{name}Create"),
                "responses": {
                    "201": {
                        **_answer_with(name),
                        "headers": {"Location": {"description": "Path of the new row", "schema": {"type": "string"}}},
                    },
                    **write_error_responses(409, *BODY_STATUSES, *COMMON_STATUSES),
                },
            },
        },
        naming.write_item_path(resource): {
            "get": {
                **_open_operation("get", resource, style),
                "parameters": [_ID_PARAMETER],
                "responses": {"200": _answer_with(name), **write_error_responses(404, *COMMON_STATUSES)},
            },
            "patch": {
                **_open_operation("update", resource, style),
                "parameters": [_ID_PARAMETER],
                "requestBody": _take(f"{name}Update"),
                "responses": {
                    "200": _answer_with(name),
                    **write_error_responses(404, 409, *BODY_STATUSES, *COMMON_STATUSES),
                },
            },
            "delete": {
                **_open_operation("delete", resource, style),
                "parameters": [_ID_PARAMETER],
                "responses": {"204": {"description": "Done"}, **write_error_responses(404, 409, *COMMON_STATUSES)},
            },
        },
    }


def list_health_paths(style: JsonStyle) -> dict[str, Json]:
    """Give the path items of the health checks."""
    return {
        LIVE_PATH: {
            "get": {
                "tags": [HEALTH_TAG],
                "operationId": naming.name_operation("get", "liveness", style),
                "summary": "Tell whether the process answers",
                "responses": {"200": _answer_with("Liveness"), **write_error_responses(500)},
            }
        },
        READY_PATH: {
            "get": {
                "tags": [HEALTH_TAG],
                "operationId": naming.name_operation("get", "readiness", style),
                "summary": "Tell whether the dependencies answer",
                "responses": {"200": _answer_with("Readiness"), **write_error_responses(500, 503)},
            }
        },
    }


def list_health_schemas() -> dict[str, Json]:
    """Give the schemas ``Liveness`` and ``Readiness``."""
    ok: Json = {"type": "string", "enum": ["ok"]}
    return {
        "Liveness": {"type": "object", "required": ["status"], "properties": {"status": ok}},
        "Readiness": {
            "type": "object",
            "required": ["status", "checks"],
            "properties": {"status": ok, "checks": {"type": "object", "additionalProperties": ok}},
        },
    }


def summarize(verb: str, resource: Resource) -> str:
    """Say what an operation does, as an imperative: ``List order items``, ``Create an order item``."""
    if verb == "list":
        return f"List {names.to_title(naming.name_plural(resource)).lower()}"
    return f"{verb.capitalize()} {names.add_article(names.to_title(resource.name).lower())}"


def _open_operation(verb: str, resource: Resource, style: JsonStyle) -> Json:
    noun = naming.name_plural(resource) if verb == "list" else resource.name
    return {
        "tags": [naming.name_tag(resource)],
        "operationId": naming.name_operation(verb, noun, style),
        "summary": summarize(verb, resource),
    }


def _take(schema: str) -> Json:
    return {"required": True, "content": {"application/json": {"schema": refer_to(schema)}}}


def _answer_with(schema: str) -> Json:
    return {"description": "Done", "content": {"application/json": {"schema": refer_to(schema)}}}
