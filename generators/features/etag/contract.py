"""What callers see of entity tags: a header on every row that is answered, and two that a request may have."""

from generators.contract.errors import write_error_responses
from generators.contract.naming import JsonStyle, write_collection_path, write_item_path
from generators.contract.schemas import Json
from generators.spec.models import ServiceSpec

TAGS_PATTERN = '^(\\*|(W/)?"[!#-~]*"( *, *(W/)?"[!#-~]*")*)$'
"""What If-Match and If-None-Match may be: a star, or entity tags joined by commas."""

_ETAG: Json = {"ETag": {"description": "Of what is answered", "schema": {"type": "string"}}}
_STATUSES = {"get": "200", "patch": "200", "post": "201"}
_PRECONDITIONS = {"get": "If-None-Match", "patch": "If-Match", "delete": "If-Match"}


def extend_document(document: Json, spec: ServiceSpec, _style: JsonStyle) -> Json:
    """Add the headers of each operation on one row."""
    for resource in spec.resources:
        for path in (write_collection_path(resource), write_item_path(resource)):
            operations = document["paths"].get(path, {})
            is_item = path == write_item_path(resource)
            for method in operations.keys() & ({"get", "patch", "delete"} if is_item else {"post"}):
                _extend_operation(operations[method], method)
    return document


def _extend_operation(operation: Json, method: str) -> None:
    if method in _STATUSES:
        answer = operation["responses"][_STATUSES[method]]
        answer["headers"] = answer.get("headers", {}) | _ETAG
    if method in _PRECONDITIONS:
        schema = {"type": "string", "pattern": TAGS_PATTERN}
        parameter = {"name": _PRECONDITIONS[method], "in": "header", "required": False, "schema": schema}
        operation["parameters"] = [*operation["parameters"], parameter]
    if method == "get":
        operation["responses"]["304"] = {"description": "It is as the caller has it", "headers": _ETAG}
    elif method in _PRECONDITIONS:
        operation["responses"] |= write_error_responses(412)
