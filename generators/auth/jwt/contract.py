"""What callers see of JSON Web Tokens: the bearer scheme, and the operations that give tokens and end them."""

from generators.auth.operations import (
    answer_with,
    close_schema,
    list_caller_paths,
    list_password_schemas,
    list_registration_paths,
    open_operation,
    take,
    write_body_errors,
)
from generators.auth.protection import AUTH_PATH, demand, protect
from generators.contract.naming import JsonStyle, name_property
from generators.contract.schemas import Json
from generators.spec.models import ServiceSpec

SCHEMES: dict[str, Json] = {"bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}}
_LONGEST_REFRESH_TOKEN = 128


def extend_document(document: Json, spec: ServiceSpec, style: JsonStyle) -> Json:
    """Add the protection of all resources, and the operations on tokens."""
    protect(document, SCHEMES)
    document["paths"] |= list_caller_paths(spec, style, demand(SCHEMES))
    document["paths"] |= list_registration_paths(spec, style)
    document["paths"] |= _list_token_paths(style)
    schemas = document["components"]["schemas"]
    schemas |= list_password_schemas(spec, schemas, style) | _list_token_schemas(style)
    return document


def _list_token_paths(style: JsonStyle) -> dict[str, Json]:
    tokens = answer_with("AuthTokens")
    ended: Json = {"description": "Done"}
    return {
        f"{AUTH_PATH}/login": {
            "post": {
                **open_operation("login", "Log in by email address and password", style),
                "requestBody": take("AuthLogin"),
                "responses": {"200": tokens, **write_body_errors(401)},
            }
        },
        f"{AUTH_PATH}/refresh": {
            "post": {
                **open_operation("refresh", "Get new tokens for a refresh token", style),
                "requestBody": take("AuthRefresh"),
                "responses": {"200": tokens, **write_body_errors(401)},
            }
        },
        f"{AUTH_PATH}/logout": {
            "post": {
                **open_operation("logout", "End a login", style),
                "requestBody": take("AuthRefresh"),
                "responses": {"204": ended, **write_body_errors()},
            }
        },
        f"{AUTH_PATH}/password": {
            "post": {
                **open_operation("change_password", "Change the caller's password, which ends all logins", style),
                "security": demand(SCHEMES),
                "requestBody": take("AuthPassword"),
                "responses": {"204": ended, **write_body_errors(401, 409)},
            }
        },
    }


def _list_token_schemas(style: JsonStyle) -> dict[str, Json]:
    properties = {
        name_property("access_token", style): {"type": "string"},
        name_property("token_type", style): {"type": "string", "enum": ["bearer"]},
        name_property("expires_in", style): {"type": "integer"},
        name_property("refresh_token", style): {"type": "string"},
    }
    refresh = {name_property("refresh_token", style): {"type": "string", "maxLength": _LONGEST_REFRESH_TOKEN}}
    return {
        "AuthTokens": {"type": "object", "required": list(properties), "properties": properties},
        "AuthRefresh": close_schema(refresh),
    }
