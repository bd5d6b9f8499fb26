"""The contract of a service that knows its callers."""

import pytest

from generators.auth.acceptance import CALLER_CHECKS
from generators.auth.registry import AUTH_MODES
from generators.contract.naming import API_ROOT, JsonStyle
from generators.pipeline import derive_contract, enrich
from generators.spec.file import read_spec
from generators.spec.models import Auth

SPEC = read_spec(
    "name: shop\nstack: fastapi-sqlalchemy\nauth: jwt\nresources:\n  Order: {}\n"
    "  User:\n    fields: {name: {type: string, required: true}, password: string}\n"
)
OPEN = {"/api/v1/auth/register", "/api/v1/auth/login", "/api/v1/auth/refresh", "/api/v1/auth/logout"}


@pytest.fixture(scope="module")
def document():
    return derive_contract(SPEC, JsonStyle.SNAKE)


def test_every_operation_of_the_api_needs_a_caller_but_those_by_which_one_becomes_one(document):
    for path, item in document["paths"].items():
        for operation in item.values():
            is_guarded = operation.get("security") == [{"bearer": []}]
            assert is_guarded == (path.startswith(API_ROOT) and path not in OPEN), path
            assert is_guarded == ("401" in operation["responses"]) or path in OPEN, path


def test_the_scheme_and_the_codes_about_callers_are_stated(document):
    assert document["components"]["securitySchemes"]["bearer"]["scheme"] == "bearer"
    codes = document["components"]["schemas"]["Error"]["properties"]["code"]["enum"]
    assert {"unauthorized", "forbidden"} <= set(codes)


def test_who_registers_sends_a_password_and_no_role(document):
    schemas = document["components"]["schemas"]
    assert list(schemas["AuthRegistration"]["properties"]) == ["name", "email", "password"]
    assert schemas["AuthRegistration"]["required"] == ["name", "email", "password"]
    assert schemas["AuthRegistration"]["additionalProperties"] is False


def test_no_answer_has_a_password(document):
    answered = document["components"]["schemas"]["User"]["properties"]
    assert [name for name in answered if "password" in name] == []


def test_names_follow_the_style_of_the_stack():
    document = derive_contract(SPEC, JsonStyle.CAMEL)
    schemas = document["components"]["schemas"]
    assert list(schemas["AuthTokens"]["properties"]) == ["accessToken", "tokenType", "expiresIn", "refreshToken"]
    assert list(schemas["AuthPassword"]["properties"]) == ["currentPassword", "newPassword"]
    assert document["paths"]["/api/v1/auth/password"]["post"]["operationId"] == "changePassword"


@pytest.mark.parametrize("auth", [auth for auth in Auth if auth is not Auth.NONE])
def test_enriching_is_done_once_whatever_the_way_to_authenticate(auth):
    spec = SPEC.model_copy(update={"auth": auth})
    assert AUTH_MODES[auth].enrich(enrich(spec)) == enrich(spec) != spec


def test_what_all_ways_promise_is_promised_by_each_that_is_built():
    promised = AUTH_MODES[Auth.JWT].acceptance
    assert set(CALLER_CHECKS) < set(promised)
