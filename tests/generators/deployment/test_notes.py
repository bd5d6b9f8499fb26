"""Deployment notes: what is new, gone or otherwise between two Specs, and what restores it."""

import itertools
import json

import pytest

from generators.consequences import Audience, Override
from generators.deployment.notes import DeploymentNotes, note_deployment
from generators.deployment.writing import write_notes
from generators.spec.models import Auth
from generators.stacks.registry import STACKS
from tests.generators.conftest import build_spec

DOCKER = ("docker",)


def compare(before=None, after=None, migrations=()) -> DeploymentNotes:
    common = {"features": DOCKER}
    return note_deployment(build_spec(**common | (before or {})), build_spec(**common | (after or {})), migrations)


def name(things):
    return [thing.name for thing in things]


def test_the_same_service_needs_no_notes():
    assert compare().is_empty


def test_a_cache_brings_a_server_and_settings():
    notes = compare(after={"features": (*DOCKER, "redis-cache")})
    assert not notes.is_empty
    assert [(setting.name, setting.is_required, setting.secret) for setting in notes.settings.new] == [
        ("REDIS_URL", True, True),
        ("REDIS_TIMEOUT_SECONDS", False, False),
        ("CACHE_TTL_SECONDS", False, False),
    ]
    assert notes.settings.gone == ()
    (server,) = notes.backing.new_servers
    assert (server.title, server.settings, server.is_needed) == ("Redis", ("REDIS_URL",), True)


def test_what_one_feature_brings_and_another_needs_stays():
    both = {"features": (*DOCKER, "redis-cache", "rate-limit")}
    notes = compare(both, {"features": (*DOCKER, "rate-limit")})
    assert name(notes.settings.gone) == ["CACHE_TTL_SECONDS"]
    assert notes.backing.gone_servers == ()


def test_a_feature_that_goes_takes_its_server_along():
    notes = compare({"features": (*DOCKER, "queue")}, {})
    assert [server.title for server in notes.backing.gone_servers] == ["RabbitMQ"]
    assert name(notes.gone_steps) == ["worker"]
    (flip,) = notes.flips
    assert flip.command == "/generate add queue"
    assert flip.override is None


def test_a_worker_is_a_step_that_has_to_run():
    (step,) = compare(after={"features": (*DOCKER, "queue")}).new_steps
    assert step.lasts
    assert step.commands


def test_steps_for_developers_are_not_for_a_deployment():
    notes = compare({"features": ()}, {"features": DOCKER})
    assert notes.new_steps == ()


def test_what_the_service_can_do_without_is_not_needed():
    (server,) = compare(after={"features": (*DOCKER, "opentelemetry")}).backing.new_servers
    assert server.settings == ("OTEL_EXPORTER_OTLP_ENDPOINT",)
    assert not server.is_needed


def test_another_database_is_another_server_under_the_same_name():
    notes = compare(after={"database": "mysql"})
    assert [server.title for server in notes.backing.new_servers] == ["MySQL"]
    assert [server.title for server in notes.backing.gone_servers] == ["PostgreSQL"]
    (changed,) = notes.settings.changed
    assert changed.after.name == "DATABASE_URL"
    assert changed.takes_other_values
    assert not changed.has_other_default
    (flip,) = notes.flips
    assert "empty MySQL database" in flip.text
    assert flip.command == "/generate switch database to postgresql"


def test_a_file_as_database_needs_a_directory_that_stays():
    assert name(compare(after={"database": "sqlite"}).backing.new_volumes) == ["data"]
    assert name(compare({"database": "sqlite"}, {}).backing.gone_volumes) == ["data"]


def test_a_default_that_is_another_is_told():
    # The names in tokens are those of the service.
    notes = compare({"auth": "jwt"}, {"auth": "jwt", "name": "invoices-api"})
    assert [(c.after.name, c.before.default, c.after.default) for c in notes.settings.changed] == [
        ("JWT_ISSUER", "billing-api", "invoices-api"),
        ("JWT_AUDIENCE", "billing-api", "invoices-api"),
    ]
    assert all(changed.has_other_default and not changed.takes_other_values for changed in notes.settings.changed)


def test_migrations_come_with_the_commands_of_the_runbook():
    note = compare(migrations=("migrations/versions/0002_add_sku.py",)).migrations
    assert note is not None
    assert note.paths == ("migrations/versions/0002_add_sku.py",)
    assert note.commands == ("uv run alembic upgrade head",)
    assert note.rollback == ("uv run alembic downgrade -1",)
    assert compare().migrations is None


def test_signing_in_closes_routes_that_were_open():
    flips = compare(after={"auth": "jwt"}).flips
    assert {flip.command for flip in flips} == {"/generate remove auth"}
    assert any("401" in flip.text and flip.audience is Audience.CALLERS for flip in flips)
    opened = compare({"auth": "jwt"}, {}).flips
    assert any("everybody who can reach the service" in flip.text for flip in opened)
    assert {flip.command for flip in opened} == {"/generate use jwt auth"}


@pytest.mark.parametrize(
    ("before", "after"), list(itertools.permutations(STACKS["fastapi-sqlalchemy"].auth, 2)), ids=str
)
def test_every_way_to_another_way_to_authenticate_is_told_and_leads_back(before, after):
    there = compare({"auth": before}, {"auth": after}).flips
    back = "/generate remove auth" if before is Auth.NONE else f"/generate use {before} auth"
    assert there
    assert {flip.command for flip in there} == {back}
    assert len({flip.text for flip in there}) == len(there)


def test_what_two_ways_to_authenticate_share_is_no_difference():
    texts = " ".join(flip.text for flip in compare({"auth": "jwt"}, {"auth": "session"}).flips)
    assert "without a password" not in texts
    assert "Access tokens" in texts
    assert "cookie" in texts


def test_a_setting_that_restores_comes_with_its_value():
    (flip,) = compare(after={"features": (*DOCKER, "rate-limit")}).flips
    assert flip.override == Override("RATE_LIMIT_PER_MINUTE", "0", "switches the limit off; a higher number widens it")
    assert flip.command == "/generate remove rate-limit"


def test_a_feature_that_another_needs_does_not_go_with_its_name():
    both = {"features": ("docker", "kubernetes")}
    assert compare(both, {"features": ("kubernetes",)}).flips == ()


def test_page_size_and_broker_flip_lists_and_events():
    (size,) = compare(after={"page_size": 50}).flips
    assert size.command == "/generate set page size to 20"
    assert "50 rows" in size.text
    queue = {"features": (*DOCKER, "queue")}
    (broker,) = compare(queue, {**queue, "broker": "kafka"}).flips
    assert "Events go to Kafka" in broker.text
    assert broker.command == "/generate use rabbitmq queue"


def test_what_the_api_breaks_is_told_with_the_account_of_the_way_to_authenticate():
    user = {"name": "User", "fields": [{"name": "password", "type": "string"}, {"name": "email", "type": "string"}]}
    notes = compare({"resources": [user]}, {"resources": [user], "auth": "jwt"})
    texts = [breach.text for breach in notes.breaches]
    assert any(text.startswith("`password` is gone from `/api/v1/users`") for text in texts)
    assert any("needs `email`" in text for text in texts)


def test_the_json_form_has_it_all():
    notes = compare(
        {"features": (*DOCKER, "queue")},
        {"features": (*DOCKER, "rate-limit"), "auth": "session", "database": "mysql", "page_size": 5},
        ("migrations/versions/0002_x.py",),
    )
    written = json.loads(json.dumps(write_notes(notes)))
    assert list(written) == ["settings", "servers", "volumes", "migrations", "steps", "behaviour", "api"]
    redis = next(setting for setting in written["settings"]["new"] if setting["name"] == "REDIS_URL")
    assert redis == {
        "name": "REDIS_URL",
        "summary": "Where Redis is, or a server that speaks its protocol.",
        "required": True,
        "default": None,
        "example": "redis://localhost:6379/0",
        "secret": True,
    }
    assert [server["title"] for server in written["servers"]["new"]] == ["MySQL", "Redis"]
    assert written["settings"]["changed"][0]["takes_other_values"] is True
    assert written["migrations"]["paths"] == ["migrations/versions/0002_x.py"]
    assert [step["name"] for step in written["steps"]["gone"]] == ["worker"]
    limit = next(flip for flip in written["behaviour"] if flip["cause"] == "rate-limit")
    assert limit["restore"]["setting"]["name"] == "RATE_LIMIT_PER_MINUTE"
    assert write_notes(compare())["behaviour"] == []
