"""A language model behind a local server: what it drafts is used, whatever else it answers is not."""

import asyncio
import json
import time
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import SecretStr

from generators.requirements.defaults import Defaults
from generators.requirements.understanding import Kind, Understanding
from github_app.assistance.assistant import understand_with
from github_app.assistance.model import MAX_CHARACTERS, MAX_REQUESTS, Model
from tests.github_app.assistance.provider import Provider, complete, run_provider

TITLE, BODY = "Parking permits", "Generate a service that manages permits for residents. FastAPI."
PERMIT = {
    "name": "Permit",
    "fields": [
        {"name": "plateNumber", "type": "string", "required": True, "unique": True},
        {"name": "zone", "type": "enum", "values": ["A", "B"]},
    ],
    "relations": [{"kind": "many-to-one", "target": "Resident"}],
}
RESIDENT = {"name": "Resident", "fields": [{"name": "full_name", "type": "string"}]}


@pytest.fixture
def provider() -> Iterator[Provider]:
    with run_provider() as running:
        yield running


def read(
    provider: Provider, *answers: bytes | int, title: str = TITLE, body: str = BODY, seconds: float = 10
) -> Understanding:
    """Understand a text with the help of a model that answers so."""
    provider.answers = list(answers)
    model = Model("recorded", provider.url, SecretStr("secret"), seconds)
    return asyncio.run(understand_with(model, (title, body, ""), Defaults()))


def list_fields(understanding: Understanding) -> dict[str, list[str]]:
    assert understanding.spec is not None
    return {resource.name: [field.name for field in resource.fields] for resource in understanding.spec.resources}


def test_a_draft_fills_in_what_the_text_names_without_fields(provider: Provider) -> None:
    found = read(provider, complete({"resources": [PERMIT, RESIDENT]}))
    assert found.kind is Kind.GENERATE
    assert list_fields(found)["Permit"] == ["plate_number", "zone"]
    assert any("A language model drafted Permit: plate_number, zone." in told for told in found.assumptions)
    choice = next(choice for choice in found.choices if choice.about == "resources.Permit")
    assert "a language model drafted it" in choice.reason


def test_what_the_text_states_is_never_changed(provider: Provider) -> None:
    body = "A permit has a number (unique). Every permit belongs to a resident."
    drafted = complete(
        {"resources": [PERMIT, RESIDENT, {"name": "Invoice", "fields": [{"name": "x", "type": "text"}]}]}
    )
    found = read(provider, drafted, body=body)
    assert list_fields(found) == {"Permit": ["number"], "Resident": ["full_name"]}


def test_a_text_that_says_all_is_shown_to_no_model(provider: Provider) -> None:
    read(provider, complete({}), body="A permit has a number and a zone.")
    read(provider, complete({}), title="Can someone review my code?", body="It is in src/.")
    assert provider.requests == []


def test_questions_of_the_model_are_asked_where_nothing_is_known(provider: Provider) -> None:
    asked = {"questions": [{"text": "Which animals\u202e are kept?\n", "answer": "Dogs."}]}
    found = read(provider, complete(asked), title="Backend", body="We need a backend for our app.")
    assert found.kind is Kind.CLARIFY
    assert [(question.text, question.example) for question in found.questions] == [("Which animals are kept?", "Dogs.")]


@pytest.mark.parametrize(
    "answer",
    [
        complete(arguments="{not json"),
        complete(arguments='{"resources": 5}'),
        complete({"resources": [{"name": "A" * 100}]}),
        complete(text="I would rather talk about the weather."),
        b'{"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": []}',
        b"{}",
        b"<html>",
        b"",
        500,
        429,
    ],
)
def test_whatever_else_it_answers_the_text_stands_alone(provider: Provider, answer: bytes | int) -> None:
    found = read(provider, answer)
    assert found.kind is Kind.GENERATE
    assert "Permit" in list_fields(found)
    assert found.assumptions[-1].startswith("The language model gave no draft")


def test_an_answer_that_is_no_draft_is_asked_for_once_more(provider: Provider) -> None:
    found = read(provider, complete(arguments="{"), complete({"resources": [PERMIT]}))
    assert list_fields(found)["Permit"] == ["plate_number", "zone"]
    assert len(provider.requests) == MAX_REQUESTS


def test_a_slow_model_is_not_waited_for(provider: Provider) -> None:
    provider.is_slow = True
    started = time.monotonic()
    found = read(provider, complete({"resources": [PERMIT]}), seconds=1)
    assert time.monotonic() - started < 4
    assert found.assumptions[-1].startswith("The language model gave no draft")


def test_hostile_drafts_become_names_or_nothing(provider: Provider) -> None:
    hostile = [
        {
            "name": "../../etc/passwd",
            "fields": [{"name": "`rm -rf /`", "type": "string"}, {"name": "{{x}}", "type": "json"}],
        },
        {"name": "'; DROP TABLE users; --", "fields": [{"name": "$(id)", "type": "string"}]},
        {"name": "Error", "fields": [{"name": "code", "type": "string"}]},
        {
            "name": "Permit",
            "fields": [{"name": "id", "type": "uuid"}, {"name": "zone", "type": "enum", "values": ["'\n"]}],
        },
    ]
    found = read(provider, complete({"resources": hostile}))
    assert found.spec is not None
    written = json.dumps(found.spec.model_dump(mode="json"))
    for piece in ("..", "/", "`", "{{", "DROP TABLE", "$("):
        assert piece not in written


def test_the_text_goes_as_data_within_limits(provider: Provider) -> None:
    read(provider, complete({"resources": [PERMIT]}), body=BODY + " x" * MAX_CHARACTERS)
    (request,) = provider.requests
    sent: list[dict[str, Any]] = request["messages"]
    assert json.loads(sent[-1]["content"])["title"] == TITLE
    assert len(sent[-1]["content"]) < MAX_CHARACTERS + 500
    assert request["max_completion_tokens" if "max_completion_tokens" in request else "max_tokens"] == 4_000
