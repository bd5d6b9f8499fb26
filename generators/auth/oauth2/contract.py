"""What callers see of signing in at an identity provider."""

from generators.auth.operations import answer_with, open_operation
from generators.auth.protection import AUTH_PATH, demand
from generators.auth.sessions import SESSION_SCHEMES, SESSION_STATUSES, demand_csrf_tokens, describe_sessions
from generators.contract.errors import write_error_responses
from generators.contract.naming import JsonStyle, name_property
from generators.contract.schemas import Json
from generators.spec.models import ServiceSpec

SCHEMES: dict[str, Json] = {"bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}} | SESSION_SCHEMES
LONGEST_URL = 2000

_BROUGHT = {"state": 200, "code": 4000, "iss": LONGEST_URL, "error": 200}
"""What the browser brings back, by the names of OpenID Connect, with the most characters of each."""


def extend_document(document: Json, spec: ServiceSpec, style: JsonStyle) -> Json:
    """Add the protection of all resources, and the operations by which sessions begin and end."""
    describe_sessions(document, spec, style, SCHEMES)
    document["paths"] |= _list_paths(style)
    url = name_property("provider_logout_url", style)
    document["components"]["schemas"]["AuthLogout"] = {
        "type": "object",
        "required": [url],
        "properties": {url: {"anyOf": [{"type": "string"}, {"type": "null"}]}},
    }
    demand_csrf_tokens(document)
    return document


def _list_paths(style: JsonStyle) -> dict[str, Json]:
    elsewhere: Json = {"description": "Elsewhere"}
    return_to = _write_parameter(name_property("return_to", style), LONGEST_URL, "/")
    return {
        f"{AUTH_PATH}/login": {
            "get": {
                **open_operation("begin_login", "Send the browser to the identity provider", style),
                "parameters": [return_to],
                "responses": {"303": elsewhere, **write_error_responses(422, 429, 500, 503)},
            }
        },
        f"{AUTH_PATH}/callback": {
            "get": {
                **open_operation("finish_login", "Begin a session of whoever has signed in", style),
                "parameters": [_write_parameter(name, length, "") for name, length in _BROUGHT.items()],
                "responses": {"303": elsewhere, **write_error_responses(401, 403, 409, 422, 429, 500, 503)},
            }
        },
        f"{AUTH_PATH}/logout": {
            "post": {
                **open_operation("logout", "End the session, and say how to leave the provider", style),
                "security": demand(SESSION_SCHEMES),
                "responses": {"200": answer_with("AuthLogout"), **write_error_responses(*SESSION_STATUSES)},
            }
        },
    }


def _write_parameter(name: str, length: int, default: str) -> Json:
    schema = {"type": "string", "maxLength": length, "default": default}
    return {"name": name, "in": "query", "required": False, "schema": schema}
