"""What was understood, held against what is built: what there is no offer for, what is left out, and how it is said."""

import dataclasses
from pathlib import Path

import pytest

from generators.availability import settle
from generators.errors import UnsupportedError
from generators.layers import Layer
from generators.requirements.understanding import Choice, Kind, Span, Understanding
from generators.spec.models import Auth, Database, ServiceSpec
from generators.stacks.fastapi_sqlalchemy.stack import FASTAPI_SQLALCHEMY
from generators.support import check_database

SPEC = ServiceSpec(name="orders", stack="fastapi-sqlalchemy", features=("docker", "github-actions"))


@pytest.fixture(autouse=True)
def _support(monkeypatch: pytest.MonkeyPatch) -> None:
    """One stack is built, whatever comes later."""
    built = {"databases": ["postgresql", "sqlite"], "auth": ["none"], "features": ["docker", "github-actions"]}
    monkeypatch.setattr("generators.availability.list_support", lambda: {"fastapi-sqlalchemy": built})


def understand(spec: ServiceSpec, *, words: str | None = None) -> Understanding:
    span = Span("body", 0, len(words), words) if words else None
    return Understanding(Kind.GENERATE, spec, choices=(Choice("stack", spec.stack, "of the words", span),))


def test_what_is_built_is_offered_as_it_was_understood() -> None:
    offer = settle(understand(SPEC), SPEC)
    assert offer.spec == SPEC
    assert offer.left_out == ()


def test_a_stack_that_was_named_and_is_not_built_is_refused() -> None:
    spec = SPEC.model_copy(update={"stack": "nestjs-typeorm"})
    with pytest.raises(UnsupportedError, match=r"NestJS \+ TypeORM is not built yet") as caught:
        settle(understand(spec, words="NestJS"), spec)
    assert "FastAPI + SQLAlchemy" in caught.value.hint


def test_a_stack_of_the_configuration_that_is_not_built_is_refused() -> None:
    spec = SPEC.model_copy(update={"stack": "nestjs-typeorm"})
    with pytest.raises(UnsupportedError, match="is not built yet"):
        settle(understand(spec), spec)


def test_a_stack_that_only_circumstances_suggest_gives_way_to_one_that_is_built() -> None:
    spec = SPEC.model_copy(update={"stack": "express-prisma"})
    offer = settle(understand(spec, words="prototype"), spec)
    assert offer.spec.stack == "fastapi-sqlalchemy"
    assert "Express + Prisma would have been the choice" in offer.left_out[0]


def test_a_database_that_the_stack_is_not_made_for_is_refused_with_the_stack_that_is() -> None:
    spec = SPEC.model_copy(update={"database": Database.MONGODB})
    with pytest.raises(UnsupportedError) as caught:
        settle(understand(spec), spec)
    assert caught.value.text == (
        "FastAPI + SQLAlchemy cannot keep its data in MongoDB. The stack for that is NestJS + TypeORM, which is not "
        "built for MongoDB yet."
    )
    assert caught.value.hint == "Name PostgreSQL or MySQL or SQLite instead."


def test_a_stack_that_is_built_for_such_a_database_is_recommended() -> None:
    nest = dataclasses.replace(
        FASTAPI_SQLALCHEMY, name="nestjs-typeorm", databases={Database.MONGODB: Layer("x", Path())}
    )
    stacks = {stack.name: stack for stack in (FASTAPI_SQLALCHEMY, nest)}
    with pytest.raises(UnsupportedError, match="cannot keep its data in MongoDB") as caught:
        check_database("fastapi-sqlalchemy", Database.MONGODB, stacks)
    assert caught.value.hint == "Name NestJS + TypeORM for it, or PostgreSQL or MySQL or SQLite instead."


def test_a_database_that_the_stack_is_made_for_is_not_built_yet() -> None:
    less = dataclasses.replace(FASTAPI_SQLALCHEMY, databases={Database.SQLITE: Layer("x", Path())})
    with pytest.raises(UnsupportedError, match=r"FastAPI \+ SQLAlchemy with MySQL is not built yet") as caught:
        check_database(less.name, Database.MYSQL, {less.name: less})
    assert caught.value.hint == "Name SQLite instead."


def test_authentication_that_is_not_built_is_left_out_with_a_warning() -> None:
    spec = SPEC.model_copy(update={"auth": Auth.JWT})
    offer = settle(understand(spec), spec)
    assert offer.spec.auth is Auth.NONE
    assert "open to everybody" in offer.left_out[0]


def test_features_that_are_not_built_are_left_out_by_name() -> None:
    spec = SPEC.model_copy(update={"features": ("docker", "queue")})
    offer = settle(understand(spec), spec)
    assert offer.spec.features == ("docker",)
    assert offer.left_out == ("Message queue is not built yet.",)
