"""What callers see of the audit log: a list of entries, the newest first, that nobody changes."""

from typing import Any

from generators.contract.errors import COMMON_STATUSES, write_error_responses
from generators.contract.naming import API_ROOT, JsonStyle, name_operation, name_property, name_tag
from generators.contract.pagination import MAX_PAGE, write_page_schema
from generators.contract.schemas import Json, refer_to
from generators.contract.values import DATETIME_SCHEMA, UUID_SCHEMA, allow_null
from generators.spec.models import MAX_PAGE_SIZE, ServiceSpec

PATH = f"{API_ROOT}/audit-log"
TAG = "audit-log"
_TEXT: Json = {"type": "string"}


def list_actions(spec: ServiceSpec) -> tuple[str, ...]:
    """Give what can be done to a row."""
    return ("create", "update", "delete", *(("restore",) if "soft-delete" in spec.features else ()))


def extend_document(document: Json, spec: ServiceSpec, style: JsonStyle) -> Json:
    """Add the operation, and the schemas of what it answers."""
    page = {"description": "Done", "content": {"application/json": {"schema": refer_to("AuditLogEntryPage")}}}
    document["paths"][PATH] = {
        "get": {
            "tags": [TAG],
            "operationId": name_operation("list", "audit_log_entries", style),
            "summary": "List what was done to rows, the newest first",
            "parameters": _list_parameters(spec, style),
            "responses": {"200": page, **write_error_responses(*COMMON_STATUSES)},
        }
    }
    document["components"]["schemas"] |= _list_schemas(spec, style)
    return document


def _list_parameters(spec: ServiceSpec, style: JsonStyle) -> list[Json]:
    listed: dict[str, Json] = {
        "page": {"type": "integer", "minimum": 1, "maximum": MAX_PAGE, "default": 1},
        "size": {"type": "integer", "minimum": 1, "maximum": MAX_PAGE_SIZE, "default": spec.page_size},
        "resource": _write_enum(name_tag(resource) for resource in spec.resources),
        "row_id": UUID_SCHEMA,
        "action": _write_enum(list_actions(spec)),
        "actor_id": UUID_SCHEMA,
        "created_at_min": DATETIME_SCHEMA,
        "created_at_max": DATETIME_SCHEMA,
    }
    return [
        {"name": name_property(name, style), "in": "query", "required": False, "schema": schema}
        for name, schema in listed.items()
    ]


def _list_schemas(spec: ServiceSpec, style: JsonStyle) -> dict[str, Json]:
    entry: dict[str, Json] = {
        "id": UUID_SCHEMA,
        "created_at": DATETIME_SCHEMA,
        "actor_id": allow_null(UUID_SCHEMA),
        "action": _write_enum(list_actions(spec)),
        "resource": _TEXT,
        "row_id": UUID_SCHEMA,
        "request_id": _TEXT,
        "changes": {"type": "object", "additionalProperties": refer_to("AuditLogChange")},
    }
    properties = {name_property(name, style): schema for name, schema in entry.items()}
    return {
        "AuditLogEntry": {"type": "object", "required": list(properties), "properties": properties},
        "AuditLogChange": {
            "type": "object",
            "required": ["before", "after"],
            "properties": {"before": {}, "after": {}},
        },
        "AuditLogEntryPage": write_page_schema("AuditLogEntry"),
    }


def _write_enum(values: Any) -> Json:  # noqa: ANN401 - any iterable of texts
    return {"type": "string", "enum": list(values)}
