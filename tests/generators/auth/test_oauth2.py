"""What callers see of signing in at an identity provider, and whom it can let in."""

import pytest

from generators.auth.claims import can_be_admitted, list_claims
from generators.contract.naming import JsonStyle
from generators.pipeline import derive_contract, enrich
from generators.spec.models import Auth, Field, FieldType, Resource, ServiceSpec


def make_spec(*fields: Field) -> ServiceSpec:
    user = Resource(name="User", fields=fields)
    resources = (user, Resource(name="Company"))
    return enrich(
        ServiceSpec(name="notes", stack="fastapi-sqlalchemy", database="sqlite", auth=Auth.OAUTH2, resources=resources)
    )


NAME = Field(name="first_name", type=FieldType.STRING, required=True)
NICKNAME = Field(name="nickname", type=FieldType.STRING)
BIRTHDAY = Field(name="birthday", type=FieldType.DATE, required=True)


def test_only_what_an_account_cannot_do_without_is_asked_for():
    assert list_claims(make_spec(NAME, NICKNAME, BIRTHDAY)) == {"first_name": "given_name"}


@pytest.mark.parametrize(
    ("spec", "admitted"),
    [
        (make_spec(), True),
        (make_spec(NAME, NICKNAME), True),
        (make_spec(NAME, BIRTHDAY), False),
    ],
)
def test_a_newcomer_is_admitted_if_the_provider_tells_all_that_one_needs(spec, admitted):
    assert can_be_admitted(spec) is admitted


def test_a_machine_brings_a_token_and_a_browser_a_session():
    paths = derive_contract(make_spec(), JsonStyle.SNAKE)["paths"]
    path = paths["/api/v1/companies"]
    assert path["get"]["security"] == [{"bearer": []}, {"session": []}]
    assert path["post"]["security"] == [{"bearer": []}, {"session": [], "csrf": []}]
    assert "security" not in paths["/api/v1/auth/login"]["get"]
