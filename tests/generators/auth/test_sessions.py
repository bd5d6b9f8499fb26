"""What callers see of sessions is said by the OpenAPI document."""

import pytest

from generators.auth.session_settings import SETTINGS
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


def test_no_two_settings_end_a_session_that_is_in_use():
    settings = {setting.name: setting for setting in SETTINGS}
    longest_cache, shortest_idle = settings["SESSION_CACHE_SECONDS"].maximum, settings["SESSION_IDLE_MINUTES"].minimum
    assert longest_cache is not None
    assert shortest_idle is not None
    # A minute after it was noted that a session is used, a process may have just read it, and then remembers it.
    assert 60 + longest_cache < 60 * shortest_idle
