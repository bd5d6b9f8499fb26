"""What callers see of sessions is said by the OpenAPI document."""

import pytest

from generators.contract.naming import JsonStyle
from generators.pipeline import derive_contract
from generators.spec.models import Auth, Field, FieldType, Resource, ServiceSpec


@pytest.fixture
def document():
    note = Resource(name="Note", fields=(Field(name="text", type=FieldType.TEXT),))
    spec = ServiceSpec(
        name="notes", stack="fastapi-sqlalchemy", database="sqlite", auth=Auth.SESSION, resources=(note,)
    )
    return derive_contract(spec, JsonStyle.CAMEL)


def test_what_changes_something_needs_the_csrf_token(document):
    path = document["paths"]["/api/v1/notes/{id}"]
    demands: dict[str, set[str]] = {method: set(*operation["security"]) for method, operation in path.items()}
    assert demands == {"get": {"session"}, "patch": {"session", "csrf"}, "delete": {"session", "csrf"}}


def test_who_has_no_session_yet_needs_none(document):
    for name in ("login", "register"):
        assert "security" not in document["paths"][f"/api/v1/auth/{name}"]["post"]


def test_names_follow_the_habit_of_the_stack(document):
    assert document["components"]["schemas"]["AuthSession"]["required"] == ["csrfToken"]
    assert document["paths"]["/api/v1/auth/logout-everywhere"]["post"]["operationId"] == "logoutEverywhere"
