"""Protection: what the OpenAPI document says of callers, the same for every way to authenticate."""

from collections.abc import Mapping, Sequence

from generators.contract.errors import write_error_responses
from generators.contract.naming import API_ROOT
from generators.contract.schemas import Json

AUTH_PATH = f"{API_ROOT}/auth"
"""Below it are the operations of the ways to authenticate."""

AUTH_TAG = "auth"
CALLER_STATUSES = (401, 403)
"""What every operation on a resource can get where callers are known."""


def protect(document: Json, schemes: Mapping[str, Json], parameters: Sequence[Json] = ()) -> Json:
    """Say that each operation of the API needs a caller who proves who it is by one of these security schemes.

    Health checks and documents need none. The document is changed in place.

    Args:
        document: Before operations that anybody may ask for, such as the login, are in it.
        schemes: Security schemes of OpenAPI by their names.
        parameters: What each of these operations takes beside its own.
    """
    document["components"]["securitySchemes"] = dict(schemes)
    for path, item in document["paths"].items():
        if path.startswith(API_ROOT):
            for operation in item.values():
                operation["security"] = demand(schemes)
                if parameters:
                    operation["parameters"] = [*operation.get("parameters", []), *parameters]
                responses = operation["responses"] | write_error_responses(*CALLER_STATUSES)
                operation["responses"] = {status: responses[status] for status in sorted(responses)}
    return document


def demand(schemes: Mapping[str, Json]) -> list[Json]:
    """Give the ``security`` of an operation that takes any of these schemes."""
    return [{name: []} for name in schemes]
