"""The receiver over HTTP: what GitHub and anybody else get for an answer, and what reaches the inbox."""

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from webhooks.events import Event
from webhooks.inbox import Outcome
from webhooks.receiver import PATH, create_router
from webhooks.signature import sign

SECRET = b"shared with GitHub"


class ListInbox:
    """An inbox that remembers what it took."""

    def __init__(self) -> None:
        self.taken: list[tuple[str, Event]] = []

    async def accept(self, delivery: str, event: Event) -> Outcome:
        self.taken.append((delivery, event))
        return Outcome.ACCEPTED


@pytest.fixture
def inbox() -> ListInbox:
    return ListInbox()


@pytest.fixture
async def client(inbox: ListInbox) -> AsyncIterator[httpx.AsyncClient]:
    app = FastAPI()
    app.include_router(create_router(secret=SECRET, inbox=inbox, max_body_bytes=10_000))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://app") as client:
        yield client


def labeled(**changes: Any) -> dict[str, Any]:
    person = {"id": 7, "login": "ada", "type": "User"}
    return {
        "action": "labeled",
        "issue": {
            "number": 12,
            "labels": [{"name": "generate:service"}],
            "created_at": "2026-11-01T10:00:00Z",
            "updated_at": "2026-11-02T10:00:00Z",
            "a field of tomorrow": {},
        },
        "label": {"name": "generate:service"},
        "repository": {"id": 1, "name": "shop", "owner": person},
        "installation": {"id": 99},
        "sender": person,
        **changes,
    }


async def deliver(client: httpx.AsyncClient, body: bytes, **changed: str) -> httpx.Response:
    headers = {
        "Content-Type": "application/json",
        "X-GitHub-Event": "issues",
        "X-GitHub-Delivery": "d-1",
        "X-Hub-Signature-256": sign(SECRET, body),
    }
    encoded = {name: value.encode() for name, value in {**headers, **changed}.items()}
    return await client.post(PATH, content=body, headers=[(k.encode(), v) for k, v in encoded.items()])


async def test_a_labeled_issue_is_accepted(client: httpx.AsyncClient, inbox: ListInbox) -> None:
    response = await deliver(client, json.dumps(labeled()).encode())
    assert (response.status_code, response.json()) == (202, {"status": "accepted"})
    [(delivery, event)] = inbox.taken
    assert delivery == "d-1"
    assert (event.repository.full_name, event.issue, event.sender, event.installation) == ("ada/shop", 12, "ada", 99)


@pytest.mark.parametrize(
    "signature",
    ["", "sha256=", "sha256=" + "0" * 64, "sha1=abc", "schlüssel", sign(b"another secret", b"{}")],
)
async def test_every_wrong_signature_gets_the_same_answer(
    client: httpx.AsyncClient, inbox: ListInbox, signature: str
) -> None:
    response = await deliver(client, b"{}", **{"X-Hub-Signature-256": signature})
    assert response.status_code == 401
    assert response.json() == {"status": "refused", "reason": "the signature is missing or wrong"}
    assert inbox.taken == []


async def test_a_changed_body_does_not_fit_its_signature(client: httpx.AsyncClient, inbox: ListInbox) -> None:
    body = json.dumps(labeled()).encode()
    response = await deliver(client, body + b" ", **{"X-Hub-Signature-256": sign(SECRET, body)})
    assert response.status_code == 401
    assert inbox.taken == []


async def test_a_body_that_says_it_is_too_large_is_refused(client: httpx.AsyncClient) -> None:
    response = await deliver(client, b"x" * 10_001)
    assert response.status_code == 413


async def test_a_body_that_hides_its_size_is_refused_while_it_arrives(client: httpx.AsyncClient) -> None:
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        for _ in range(1_000):
            sent += 1
            yield b"x" * 1_000

    response = await client.post(PATH, content=endless(), headers={"Content-Type": "application/json"})
    assert response.status_code == 413


async def test_only_json_is_taken(client: httpx.AsyncClient) -> None:
    response = await deliver(client, b"payload=%7B%7D", **{"Content-Type": "application/x-www-form-urlencoded"})
    assert response.status_code == 415


async def test_json_with_a_charset_is_json(client: httpx.AsyncClient) -> None:
    body = json.dumps(labeled()).encode()
    response = await deliver(client, body, **{"Content-Type": "application/json; charset=utf-8"})
    assert response.status_code == 202


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'{"action": "labeled"}', b"\xff\xfe"])
async def test_a_malformed_payload_is_refused(client: httpx.AsyncClient, inbox: ListInbox, body: bytes) -> None:
    response = await deliver(client, body)
    assert response.status_code == 400
    assert inbox.taken == []


@pytest.mark.parametrize(
    ("header", "value"), [("X-GitHub-Event", ""), ("X-GitHub-Delivery", ""), ("X-GitHub-Delivery", "x" * 65)]
)
async def test_a_delivery_without_its_headers_is_refused(client: httpx.AsyncClient, header: str, value: str) -> None:
    response = await deliver(client, json.dumps(labeled()).encode(), **{header: value})
    assert response.status_code == 400


@pytest.mark.parametrize("event", ["ping", "push", "an event of tomorrow"])
async def test_other_events_are_acknowledged_and_ignored(
    client: httpx.AsyncClient, inbox: ListInbox, event: str
) -> None:
    response = await deliver(client, b'{"zen": "Keep it logically awesome."}', **{"X-GitHub-Event": event})
    assert (response.status_code, response.json()) == (202, {"status": "ignored"})
    assert inbox.taken == []


def test_a_receiver_without_a_secret_cannot_be_made(inbox: ListInbox) -> None:
    with pytest.raises(ValueError, match="would trust everybody"):
        create_router(secret=b"", inbox=inbox)
