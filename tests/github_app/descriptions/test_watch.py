"""The watch over the sandbox notices what GitHub would not do: without this, its silence would mean nothing."""

import asyncio
import json

import pytest

from tests.github_app.descriptions.rest import DescriptionWatch
from tests.github_app.descriptions.schemas import convert

LABEL = {"id": 1, "node_id": "x", "url": "http://a.example/", "name": "bug", "description": None, "color": "d73a4a"}


@pytest.fixture
def watch(rest_description):
    """Gives the faults found in one exchange with a server that answers as told."""

    def exchange(method, path, *, status=200, answer=None, request=None, query=""):
        async def app(_, receive, send):
            await receive()
            await send({"type": "http.response.start", "status": status, "headers": []})
            body = b"" if answer is None else json.dumps(answer).encode()
            await send({"type": "http.response.body", "body": body})

        async def receive():
            return {"type": "http.request", "body": b"" if request is None else json.dumps(request).encode()}

        async def send(message):
            """Takes the answer."""

        watched = DescriptionWatch(app, rest_description)
        scope = {"type": "http", "method": method, "path": f"/api/v3{path}", "query_string": query.encode()}
        asyncio.run(watched(scope, receive, send))
        return watched.faults

    return exchange


def test_what_is_as_described_is_no_fault(watch):
    assert watch("GET", "/repos/a/b/labels", answer=[{**LABEL, "default": True}], query="per_page=100") == []


@pytest.mark.parametrize(
    ("exchange", "said"),
    [
        ({"answer": [LABEL]}, '"default" is a required property'),
        ({"answer": [{**LABEL, "default": "no"}]}, "is not of type"),
        ({"answer": [], "status": 201}, "the status 201 is not one of this operation"),
        ({"answer": ["boom"], "status": 500}, "is not of type"),
        ({"answer": [], "query": "size=3"}, "unknown parameter size"),
        ({"answer": [], "request": {}}, "a body where none is taken"),
    ],
)
def test_what_differs_is_a_fault(watch, exchange, said):
    faults = watch("GET", "/repos/a/b/labels", **exchange)
    assert any(said in fault for fault in faults)


def test_an_operation_that_is_not_described_is_a_fault(watch):
    assert watch("GET", "/repos/a/b/nonsense", answer=[])


def test_a_request_with_an_unknown_or_missing_property_is_a_fault(watch):
    label = {**LABEL, "default": False}
    assert watch("POST", "/repos/a/b/labels", status=201, answer=label, request={"name": "bug", "colour": "red"})
    assert watch("POST", "/repos/a/b/labels", status=201, answer=label, request={"color": "d73a4a"})
    assert not watch("POST", "/repos/a/b/labels", status=201, answer=label, request={"name": "bug"})


def test_nullable_means_null_or_the_type():
    assert convert({"type": "string", "nullable": True}) == {"anyOf": [{"type": "string"}, {"type": "null"}]}
