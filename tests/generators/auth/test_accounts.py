"""The account: an issue's own user and the auth user are one and the same, and nothing is declared twice."""

import pytest

from generators.auth.accounts import EMAIL_PATTERN, enrich, find_account, list_adaptations
from generators.errors import SpecError
from generators.spec.file import read_spec
from generators.spec.models import FieldType
from generators.spec.rules import check_spec


def make_spec(resources: str, auth: str = "jwt"):
    head = f"name: shop\nstack: fastapi-sqlalchemy\nauth: {auth}\nresources:\n"
    return read_spec(head + "".join(f"  {line}\n" for line in resources.splitlines()))


def get_fields(spec, name="User"):
    resource = next(resource for resource in spec.resources if resource.name == name)
    return {field.name: field for field in resource.fields}


def test_a_service_without_users_gets_them():
    spec = enrich(make_spec("Order: {}"))
    assert [resource.name for resource in spec.resources] == ["Order", "User"]
    fields = get_fields(spec)
    assert list(fields) == ["email", "role"]
    assert (fields["email"].required, fields["email"].unique, fields["email"].pattern) == (True, True, EMAIL_PATTERN)
    assert (fields["role"].values, fields["role"].default, fields["role"].required) == (("user", "admin"), "user", True)
    check_spec(spec)


def test_the_users_of_an_issue_gain_only_what_they_lack():
    spec = enrich(make_spec("User:\n  fields: {name: string, email: string}"))
    assert [resource.name for resource in spec.resources] == ["User"]
    fields = get_fields(spec)
    assert list(fields) == ["name", "email", "role"]
    assert not fields["name"].required
    assert fields["email"].unique


@pytest.mark.parametrize("resources", ["Order: {}", "User:\n  fields: {email: text, role: string, password: string}"])
def test_enriching_twice_is_enriching_once(resources):
    once = enrich(make_spec(resources))
    assert enrich(once) == once


def test_nothing_is_added_where_callers_are_not_known():
    spec = make_spec("Order: {}", auth="none")
    assert enrich(spec) is spec
    assert find_account(spec) is None


@pytest.mark.parametrize(
    ("resources", "name"),
    [
        ("Member:\n  fields: {email: string}", "Member"),
        ("Account:\n  fields: {password: string}", "Account"),
        ("Account:\n  fields: {balance: decimal}", "User"),
        ("User: {}\nMember:\n  fields: {email: string}", "User"),
    ],
)
def test_one_resource_is_the_account(resources, name):
    account = find_account(enrich(make_spec(resources)))
    assert account is not None
    assert account.resource.name == name


def test_secrets_are_no_part_of_a_user_which_is_said():
    spec = make_spec("User:\n  fields: {name: string, password_hash: {type: string, required: true}}")
    assert list(get_fields(enrich(spec))) == ["name", "email", "role"]
    said = list_adaptations(spec)
    assert len(said) == 1
    assert said[0].startswith("User.password_hash is not in the API")
    assert list_adaptations(enrich(spec)) == ()


def test_a_user_needs_nothing_that_only_users_could_make():
    resources = "Company: {}\nUser:\n  relations: {company: {kind: many-to-one, target: Company, required: true}}"
    spec = make_spec(resources)
    (relation,) = enrich(spec).resources[1].relations
    assert not relation.required
    assert [sentence.split()[0] for sentence in list_adaptations(spec)] == ["User.company"]


def test_without_callers_nothing_is_adapted():
    assert list_adaptations(make_spec("User:\n  fields: {password: string}", auth="none")) == ()


@pytest.mark.parametrize(
    ("role", "values", "default"),
    [
        ("{type: enum, values: [customer, staff]}", ("customer", "staff", "admin"), "customer"),
        ("{type: enum, values: [Admin, Editor]}", ("Admin", "Editor"), "Editor"),
        ("{type: enum, values: [admin]}", ("user", "admin"), "user"),
        ("{type: enum, values: [staff, user, admin], default: admin}", ("staff", "user", "admin"), "user"),
        ("string", ("user", "admin"), "user"),
    ],
)
def test_the_roles_of_an_issue_are_kept(role, values, default):
    spec = enrich(make_spec(f"User:\n  fields: {{role: {role}}}"))
    field = get_fields(spec)["role"]
    assert (field.type, field.values, field.default) == (FieldType.ENUM, values, default)
    account = find_account(spec)
    assert account is not None
    assert account.admin.lower() == "admin"


def test_a_relation_that_has_the_name_keeps_it():
    resources = "Role: {}\nUser:\n  relations: {role: {kind: many-to-one, target: Role}}"
    account = find_account(enrich(make_spec(resources)))
    assert account is not None
    assert account.role == "access_role"


def test_names_that_authentication_needs_are_refused():
    with pytest.raises(SpecError, match="AuthSession"):
        enrich(make_spec("AuthSession: {}"))
