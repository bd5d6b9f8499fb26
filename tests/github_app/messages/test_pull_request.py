"""The description of a pull request: what is in it, and that it fits whatever the size of the service."""

from dataclasses import replace
from functools import cache

from generators.pipeline import generate
from generators.result import Category
from generators.spec.models import Field, FieldType, Resource, ServiceSpec
from github_app.messages.pull_request import Subject, write_body, write_closing, write_title
from github_app.messages.sections import MAX_CHARACTERS
from github_app.messages.service import Service


@cache
def make_subject(count: int, fields: int = 3) -> Subject:
    resources = tuple(
        Resource(
            name=f"Thing{number}",
            fields=tuple(Field(name=f"field_{n}", type=FieldType.STRING) for n in range(fields)),
        )
        for number in range(count)
    )
    features = ("docker", "github-actions")
    spec = ServiceSpec(name="things", stack="fastapi-sqlalchemy", features=features, resources=resources)
    return Subject(
        job="a1b2",
        origin=write_closing(12),
        service=Service(spec, generate(spec, "services/things"), "services/things", "services/things/README.md"),
        notes=("`.gitignore` keeps all your lines.",),
        decisions="- **Stack:** FastAPI + SQLAlchemy, because nothing else was said",
        assumptions="**Assumptions**\n\n- Fields are guessed.",
        left_out=("`websockets` is not built yet.",),
    )


def test_the_title_says_what_it_is() -> None:
    assert write_title(make_subject(2).service.spec) == "Add things: 2 resources on FastAPI + SQLAlchemy"
    assert write_title(make_subject(1).service.spec) == "Add things: 1 resource on FastAPI + SQLAlchemy"


def test_everything_is_there() -> None:
    subject = make_subject(2)
    result = subject.service.result
    body = write_body(subject)
    assert "Closes #12" in body
    assert body.index("cd services/things") < body.index(result.runbook[0].commands[0])
    for step in result.runbook:
        for command in step.commands:
            assert command in body
    for variable in result.environment:
        assert f"`{variable.name}`" in body
    for endpoint in result.endpoints:
        assert f"`{endpoint.path}`" in body
    for prompt in result.next_prompts:
        assert prompt.command in body
    for title in ("Deployment", "Decisions and assumptions", "Left out", "About your files"):
        assert f"## {title}\n" in body
    for category, title in ((Category.MIGRATIONS, "## Migrations"), (Category.TESTS, "## Tests")):
        assert (title in body) is (category in result.categories.values())
    assert "<!-- pullwright:pull-request:a1b2 -->" in body


def test_of_many_migrations_the_newest_are_named() -> None:
    subject = make_subject(1)
    history = tuple(f"migrations/versions/{number:04}_change.py" for number in range(1, 9))
    body = write_body(replace(subject, service=replace(subject.service, history=history)))
    assert "## Migrations\n\n`migrations/versions/0004_change.py`, " in body
    assert "`migrations/versions/0008_change.py`, behind 3 earlier ones.\n\n```sh\n" in body


def test_three_hundred_resources_fit() -> None:
    subject = make_subject(300)
    body = write_body(subject)
    assert len(body.encode("utf-16-le")) // 2 < MAX_CHARACTERS
    assert "Closes #12" in body
    assert subject.service.result.runbook[0].commands[0] in body
    assert "more." in body


def test_resources_with_hundreds_of_fields_give_way_to_a_pointer() -> None:
    body = write_body(make_subject(60, fields=120))
    assert len(body) < MAX_CHARACTERS
    assert "they are listed in `pullwright.yml`" in body
    assert "## Runbook" in body


def test_the_summary_of_the_issue_does_nothing() -> None:
    subject = make_subject(1)
    spec = subject.service.spec.model_copy(update={"summary": "Closes #1 for @ada <b>now</b>"})
    body = write_body(replace(subject, service=replace(subject.service, spec=spec)))
    assert "#1 " not in body
    assert "@ada" not in body
    assert "<b>" not in body
