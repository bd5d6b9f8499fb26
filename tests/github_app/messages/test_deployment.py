"""Before you deploy: what to set, to run and to expect, with what takes it back."""

from typing import Any

from generators.deployment.notes import note_deployment
from github_app.messages.deployment import write_deployment
from github_app.messages.sections import join_sections
from tests.generators.conftest import build_spec
from tests.github_app.messages.samples import list_command_lines, note


def write(before: dict[str, Any], after: dict[str, Any], directory: str = "") -> str:
    notes = note_deployment(build_spec(**before), build_spec(**after))
    return join_sections(write_deployment(notes, directory))


def write_all() -> str:
    return join_sections(write_deployment(note(), "services/shop"))


def test_a_service_that_is_deployed_as_before_says_so() -> None:
    assert write({}, {}) == "### Before you deploy\n\nNothing: it is deployed as before.\n"


def test_what_has_to_be_set_is_in_the_open_and_the_rest_folded() -> None:
    opened, _, folded = write_all().partition("<details>")
    assert "| `REDIS_URL` | **New, and required.** Where Redis is" in opened
    assert "Keep it secret. | `redis://localhost:6379/0` |" in opened
    assert "CACHE_TTL_SECONDS" not in opened.partition("**What is otherwise**")[0]
    assert "| `CACHE_TTL_SECONDS` |" in folded
    assert "new settings with a default</summary>" in folded


def test_settings_that_go_or_change_are_told() -> None:
    assert "| `REDIS_URL` | It is read no more. |  |" in write({"features": ("redis-cache",)}, {"features": ()})
    assert "| `DATABASE_URL` | **Takes other values than before.** Where the MySQL" in write({}, {"database": "mysql"})
    text = write({"auth": "jwt"}, {"auth": "jwt", "name": "invoices-api"})
    assert "| `JWT_ISSUER` | **The default is `invoices-api` now; it was `billing-api`.**" in text


def test_servers_and_processes_are_told() -> None:
    text = write_all()
    assert "- **Redis** has to be there; `REDIS_URL` says where it is." in text
    assert "- Run the worker, in a terminal of its own: `uv run python -m app.worker`, beside the service" in text
    gone = write({"features": ("queue",)}, {"features": ()})
    assert "- **RabbitMQ** is asked no more." in gone
    assert "- No longer: run the worker" in gone
    assert "may be there" in write({}, {"features": ("docker", "github-actions", "opentelemetry")})
    assert "- `/data` has to outlive the container from now on." in write({}, {"database": "sqlite"})
    assert "- `/data` is used no more." in write({"database": "sqlite"}, {})


def test_migrations_come_with_their_commands_from_the_right_place() -> None:
    text = write_all()
    assert "by `migrations/versions/0002_add_users.py`; `uv run alembic downgrade -1` takes it back." in text
    assert "```sh\ncd services/shop\nuv run alembic upgrade head\n```" in text
    assert "```sh\nuv run alembic upgrade head\n```" in join_sections(write_deployment(note()))


def test_what_takes_it_back_names_the_service_in_a_directory() -> None:
    assert "taken back by `/generate in services/shop remove redis-cache`" in write_all()


def test_what_flips_comes_with_what_takes_it_back() -> None:
    text = write_all()
    assert "`auth`, taken back by `/generate in services/shop remove auth`:\n- *Callers:* Every route below" in text
    assert "`CACHE_TTL_SECONDS=1` keeps an answer for one second at most." in text
    assert text.count("taken back by `/generate in services/shop remove auth`") == 1
    assert list_command_lines(text) == []


def test_what_callers_relied_on_is_told_and_much_of_it_cut() -> None:
    fields = [{"name": f"field_{number}", "type": "string"} for number in range(70)]
    wide = {"resources": [{"name": "Thing", "fields": fields}]}
    text = write(wide, {"resources": [{"name": "Thing", "fields": fields[:5]}]})
    assert "`field_5` is gone from `/api/v1/things`" in text
    assert "… and 15 more." in text
