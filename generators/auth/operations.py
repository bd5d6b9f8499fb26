"""Operations that several ways to authenticate have: a caller sees itself; people register and prove who they are."""

from collections.abc import Iterable, Mapping

from generators.auth.accounts import Account, find_account
from generators.auth.protection import AUTH_PATH, AUTH_TAG
from generators.contract.errors import BODY_STATUSES, write_error_responses
from generators.contract.naming import JsonStyle, name_operation, name_property
from generators.contract.schemas import Json, refer_to
from generators.spec import names
from generators.spec.models import ServiceSpec

_FAILURES = (429, 500, 503)
SHORTEST_PASSWORD, LONGEST_PASSWORD = 8, 128
"""In characters. Of which ones a password is made is nobody's business (NIST SP 800-63B)."""

LONGEST_EMAIL = 254


def require_account(spec: ServiceSpec) -> Account:
    """Give the account of a service whose Spec is enriched.

    Raises:
        ValueError: If there is none, because callers are not known.
    """
    account = find_account(spec)
    if account is None:
        raise ValueError("only a service that knows its callers has an account")
    return account


def open_operation(operation: str, summary: str, style: JsonStyle) -> Json:
    """Give the beginning of an operation on authentication: its tag, its id such as ``log_out``, and what it does."""
    verb, _, noun = operation.partition("_")
    return {
        "tags": [AUTH_TAG],
        "operationId": name_operation(verb, noun, style) if noun else verb,
        "summary": summary,
    }


def take(schema: str) -> Json:
    """Give the request body of a named schema."""
    return {"required": True, "content": {"application/json": {"schema": refer_to(schema)}}}


def answer_with(schema: str) -> Json:
    """Give the response of a named schema."""
    return {"description": "Done", "content": {"application/json": {"schema": refer_to(schema)}}}


def write_body_errors(*statuses: int) -> Json:
    """Give the errors of an operation with a body: these, and those that every such one has."""
    return write_error_responses(*statuses, *BODY_STATUSES, 422, *_FAILURES)


def list_caller_paths(spec: ServiceSpec, style: JsonStyle, security: Iterable[Json]) -> dict[str, Json]:
    """Give the path item by which callers see themselves."""
    return {
        f"{AUTH_PATH}/me": {
            "get": {
                **open_operation("get_me", "Give the caller itself", style),
                "security": list(security),
                "responses": {
                    "200": answer_with(require_account(spec).resource.name),
                    **write_error_responses(401, 403, *_FAILURES),
                },
            }
        }
    }


def list_registration_paths(spec: ServiceSpec, style: JsonStyle) -> dict[str, Json]:
    """Give the path item by which anybody registers with a password."""
    name = require_account(spec).resource.name
    noun = names.add_article(names.to_title(name).lower())
    location = {"description": "Path of the new row", "schema": {"type": "string"}}
    return {
        f"{AUTH_PATH}/register": {
            "post": {
                **open_operation("register", f"Register {noun}", style),
                "requestBody": take("AuthRegistration"),
                "responses": {
                    "201": {**answer_with(name), "headers": {"Location": location}},
                    **write_body_errors(409),
                },
            }
        }
    }


def list_password_schemas(spec: ServiceSpec, schemas: Mapping[str, Json], style: JsonStyle) -> dict[str, Json]:
    """Give the schemas of what people send to register, to log in, and to change their password.

    Args:
        spec: The service.
        schemas: Those of its resources, by name.
        style: How its stack writes names.
    """
    account = require_account(spec)
    created = schemas[f"{account.resource.name}Create"]
    role = name_property(account.role, style)
    properties = {name: schema for name, schema in created["properties"].items() if name != role}
    new_password = {"type": "string", "minLength": SHORTEST_PASSWORD, "maxLength": LONGEST_PASSWORD}
    password = {"type": "string", "maxLength": LONGEST_PASSWORD}
    email = {"type": "string", "maxLength": LONGEST_EMAIL}
    current, new = name_property("current_password", style), name_property("new_password", style)
    return {
        "AuthRegistration": {
            **created,
            "required": [*created.get("required", []), "password"],
            "properties": {**properties, "password": new_password},
        },
        "AuthLogin": close_schema({"email": email, "password": password}),
        "AuthPassword": close_schema({current: password, new: new_password}),
    }


def close_schema(properties: Mapping[str, Json]) -> Json:
    """Give the schema of an object that has these properties, all of them, and no others."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": dict(properties),
    }
