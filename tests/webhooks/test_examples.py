"""Real payloads of every event, as people contributed them, sent to the receiver: none may trouble it."""

import asyncio
import hashlib
import hmac
import json

import httpx
import pytest
from fastapi import FastAPI

from tests.github_app.descriptions.schemas import load
from webhooks.events import CommandLine, CommandPosted, PullRequestPushed
from webhooks.inbox import Outcome
from webhooks.readers.issues import GENERATE_LABEL
from webhooks.receiver import PATH, create_router

SECRET = b"a secret of the webhook"
EXAMPLES = load("examples")


class ListedInbox:
    """Keeps what it is given."""

    def __init__(self):
        self.accepted = {}

    async def accept(self, delivery, event):
        self.accepted[delivery] = event
        return Outcome.ACCEPTED


def send(*payloads, name):
    """Sends deliveries of one event; gives the status codes, and the events that came of them."""
    inbox = ListedInbox()
    app = FastAPI()
    app.include_router(create_router(secret=SECRET, inbox=inbox))

    async def post_all():
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://app.example") as client:
            return [await post(client, json.dumps(payload).encode()) for payload in payloads]

    async def post(client, body):
        headers = {
            "Content-Type": "application/json",
            "X-GitHub-Delivery": hashlib.sha256(body).hexdigest(),
            "X-GitHub-Event": name,
            "X-Hub-Signature-256": f"sha256={hmac.new(SECRET, body, hashlib.sha256).hexdigest()}",
        }
        return (await client.post(PATH, content=body, headers=headers)).status_code

    return asyncio.run(post_all()), list(inbox.accepted.values())


@pytest.mark.parametrize("name", sorted(example["name"] for example in EXAMPLES))
def test_every_payload_of_every_event_is_acknowledged(name):
    (examples,) = [example["examples"] for example in EXAMPLES if example["name"] == name]
    statuses, events = send(*examples, name=name)
    assert set(statuses) == {202}
    # None of them is about our label or has a command; pull requests are looked into by a job.
    assert all(isinstance(event, PullRequestPushed) for event in events)
    assert bool(events) == (name == "pull_request")


def test_a_payload_that_is_about_the_label_becomes_an_event():
    examples = next(example["examples"] for example in EXAMPLES if example["name"] == "issues")
    labeled = next(payload for payload in examples if payload["action"] == "labeled")
    payload = labeled | {
        "label": labeled["label"] | {"name": GENERATE_LABEL},
        "installation": {"id": 5, "node_id": "x"},
    }
    statuses, (event,) = send(payload, name="issues")
    assert statuses == [202]
    assert (event.issue, event.installation) == (payload["issue"]["number"], 5)
    assert event.repository.full_name == payload["repository"]["full_name"]


def test_a_comment_with_a_command_becomes_an_event():
    examples = next(example["examples"] for example in EXAMPLES if example["name"] == "issue_comment")
    created = next(payload for payload in examples if payload["action"] == "created")
    payload = created | {
        "comment": created["comment"] | {"body": "Please:\n\n/generate add redis caching\n"},
        "installation": {"id": 5, "node_id": "x"},
    }
    _, (event,) = send(payload, name="issue_comment")
    assert isinstance(event, CommandPosted)
    assert (event.comment, event.lines) == (payload["comment"]["id"], (CommandLine("/generate add redis caching"),))
