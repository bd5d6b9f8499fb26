"""What callers see of sessions, whichever way they begin: the cookie, the CSRF token and the operations on them."""

from generators.auth.operations import answer_with, list_caller_paths, open_operation
from generators.auth.protection import AUTH_PATH, demand, protect
from generators.contract.errors import write_error_responses
from generators.contract.naming import JsonStyle, name_property
from generators.contract.schemas import Json
from generators.spec.models import ServiceSpec

COOKIE = "__Host-session"
CSRF_HEADER = "X-CSRF-Token"
SESSION_STATUSES = (401, 403, 429, 500, 503)
"""The errors of an operation on the session that has neither body nor parameters."""

SESSION_SCHEMES: dict[str, Json] = {"session": {"type": "apiKey", "in": "cookie", "name": COOKIE}}
_CSRF_SCHEME: Json = {"type": "apiKey", "in": "header", "name": CSRF_HEADER}
_SAFE_METHODS = ("get", "head", "options")


def describe_sessions(document: Json, spec: ServiceSpec, style: JsonStyle, schemes: dict[str, Json]) -> None:
    """Add the protection of all resources, and what every browser with a session can do.

    Args:
        document: Without anything of authentication yet.
        spec: The service, enriched.
        style: How its stack writes names.
        schemes: The ways to say who one is; a session is one of them.
    """
    protect(document, schemes)
    document["paths"] |= list_caller_paths(spec, style, demand(schemes))
    document["paths"] |= {
        f"{AUTH_PATH}/session": {
            "get": {
                **open_operation("get_session", "Give what a page has to know of its session", style),
                "security": demand(SESSION_SCHEMES),
                "responses": {"200": answer_with("AuthSession"), **write_error_responses(*SESSION_STATUSES)},
            }
        },
        f"{AUTH_PATH}/logout-everywhere": {
            "post": {
                **open_operation("logout_everywhere", "End all sessions of the caller", style),
                "security": demand(SESSION_SCHEMES),
                "responses": {"204": {"description": "Done"}, **write_error_responses(*SESSION_STATUSES)},
            }
        },
    }
    token = name_property("csrf_token", style)
    document["components"]["schemas"]["AuthSession"] = {
        "type": "object",
        "required": [token],
        "properties": {token: {"type": "string"}},
    }


def demand_csrf_tokens(document: Json) -> None:
    """Say that whatever changes something needs the CSRF token beside the session."""
    document["components"]["securitySchemes"]["csrf"] = _CSRF_SCHEME
    for item in document["paths"].values():
        for method, operation in item.items():
            for alternative in operation.get("security", []):
                if method not in _SAFE_METHODS and "session" in alternative:
                    alternative["csrf"] = []
