"""What callers see of sessions that begin with a password."""

from generators.auth.operations import (
    answer_with,
    list_password_schemas,
    list_registration_paths,
    open_operation,
    take,
    write_body_errors,
)
from generators.auth.protection import AUTH_PATH, demand
from generators.auth.sessions import SESSION_SCHEMES, SESSION_STATUSES, demand_csrf_tokens, describe_sessions
from generators.contract.errors import write_error_responses
from generators.contract.naming import JsonStyle
from generators.contract.schemas import Json
from generators.spec.models import ServiceSpec


def extend_document(document: Json, spec: ServiceSpec, style: JsonStyle) -> Json:
    """Add the protection of all resources, and the operations by which sessions begin and end."""
    describe_sessions(document, spec, style, SESSION_SCHEMES)
    document["paths"] |= list_registration_paths(spec, style)
    document["paths"] |= _list_paths(style)
    schemas = document["components"]["schemas"]
    schemas |= list_password_schemas(spec, schemas, style)
    demand_csrf_tokens(document)
    return document


def _list_paths(style: JsonStyle) -> dict[str, Json]:
    session = answer_with("AuthSession")
    return {
        f"{AUTH_PATH}/login": {
            "post": {
                **open_operation("login", "Log in by email address and password", style),
                "requestBody": take("AuthLogin"),
                "responses": {"200": session, **write_body_errors(401, 403)},
            }
        },
        f"{AUTH_PATH}/logout": {
            "post": {
                **open_operation("logout", "End the session", style),
                "security": demand(SESSION_SCHEMES),
                "responses": {"204": {"description": "Done"}, **write_error_responses(*SESSION_STATUSES)},
            }
        },
        f"{AUTH_PATH}/password": {
            "post": {
                **open_operation("change_password", "Change the caller's password, which ends all sessions", style),
                "security": demand(SESSION_SCHEMES),
                "requestBody": take("AuthPassword"),
                "responses": {"200": session, **write_body_errors(401, 403, 409)},
            }
        },
    }
