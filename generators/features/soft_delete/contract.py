"""What callers see of soft delete: one more operation on a row, which brings it back."""

from generators.contract.errors import COMMON_STATUSES, write_error_responses
from generators.contract.naming import JsonStyle, name_operation, name_tag, write_item_path
from generators.contract.operations import summarize
from generators.contract.schemas import Json, refer_to
from generators.contract.values import UUID_SCHEMA
from generators.spec.models import Resource, ServiceSpec


def write_restore_path(resource: Resource) -> str:
    """Give the path template by which a deleted row comes back."""
    return f"{write_item_path(resource)}/restore"


def extend_document(document: Json, spec: ServiceSpec, style: JsonStyle) -> Json:
    """Add the operation of each resource."""
    for resource in spec.resources:
        answer = {"description": "Done", "content": {"application/json": {"schema": refer_to(resource.name)}}}
        document["paths"][write_restore_path(resource)] = {
            "post": {
                "tags": [name_tag(resource)],
                "operationId": name_operation("restore", resource.name, style),
                "summary": summarize("restore", resource),
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": UUID_SCHEMA}],
                "responses": {"200": answer, **write_error_responses(404, 409, *COMMON_STATUSES)},
            }
        }
    return document
