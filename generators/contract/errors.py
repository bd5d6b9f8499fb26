"""Errors of the contract: every code with its status, and the responses that an operation documents."""

from dataclasses import dataclass

from generators.contract.schemas import Json, refer_to
from generators.spec.models import Auth, ServiceSpec


@dataclass(frozen=True, slots=True)
class ErrorCode:
    """One code that the ``code`` of an error can have.

    Attributes:
        code: The name that clients compare with.
        status: The HTTP status that always comes with it.
        meaning: When it is answered, a phrase.
    """

    code: str
    status: int
    meaning: str


ERROR_CODES = (
    ErrorCode("malformed_request", 400, "The body is not JSON in UTF-8"),
    ErrorCode("unauthorized", 401, "The caller did not prove who it is"),
    ErrorCode("forbidden", 403, "The caller may not do this"),
    ErrorCode("not_found", 404, "There is no such row or route"),
    ErrorCode("method_not_allowed", 405, "The route has no such method"),
    ErrorCode("conflict", 409, "A unique value is taken, or others refer to the row"),
    ErrorCode("precondition_failed", 412, "The row is not, or no longer, as If-Match says"),
    ErrorCode("payload_too_large", 413, "The body is too large"),
    ErrorCode("unsupported_media_type", 415, "The body is not application/json"),
    ErrorCode("validation_failed", 422, "Something that was sent breaks a rule"),
    ErrorCode("rate_limited", 429, "Too many requests; Retry-After says how many seconds to wait"),
    ErrorCode("internal_error", 500, "The service failed"),
    ErrorCode("service_unavailable", 503, "A dependency is down"),
)

_ONLY_WITH_AUTH = (401, 403)
_ONLY_WITH_FEATURE = {412: "etag"}

BODY_STATUSES = (400, 413, 415)
"""What only a request with a body can get."""

COMMON_STATUSES = (422, 429, 500, 503)
"""What every operation on a resource can get."""


def list_codes(spec: ServiceSpec) -> tuple[ErrorCode, ...]:
    """Give the codes that a service can answer; those about callers only where callers are known."""
    return tuple(code for code in ERROR_CODES if _can_be_answered(spec, code))


def _can_be_answered(spec: ServiceSpec, code: ErrorCode) -> bool:
    if code.status in _ONLY_WITH_AUTH:
        return spec.auth is not Auth.NONE
    return code.status not in _ONLY_WITH_FEATURE or _ONLY_WITH_FEATURE[code.status] in spec.features


def list_error_schemas(spec: ServiceSpec) -> dict[str, Json]:
    """Give the schemas ``Error`` and ``ErrorDetail``."""
    codes = [code.code for code in list_codes(spec)]
    details = {"type": "array", "items": refer_to("ErrorDetail")}
    return {
        "Error": {
            "type": "object",
            "required": ["code", "message", "details"],
            "properties": {
                "code": {"type": "string", "enum": codes},
                "message": {"type": "string"},
                "details": details,
            },
        },
        "ErrorDetail": {
            "type": "object",
            "required": ["field", "message"],
            "properties": {"field": {"type": "string"}, "message": {"type": "string"}},
        },
    }


def write_error_responses(*statuses: int) -> Json:
    """Give the ``responses`` entries of an operation for these error statuses, in order."""
    meanings = {code.status: code.meaning for code in ERROR_CODES}
    return {str(status): _write_response(status, meanings[status]) for status in sorted(statuses)}


def _write_response(status: int, meaning: str) -> Json:
    response: Json = {
        "description": meaning,
        "content": {"application/json": {"schema": refer_to("Error")}},
    }
    if status == 429:  # noqa: PLR2004 - the status of rate_limited
        response["headers"] = {"Retry-After": {"description": "Seconds to wait", "schema": {"type": "integer"}}}
    return response
