"""Webhooks: signed, sent in order, logged, sent again when asked, and only then."""

import hashlib
import hmac
import json
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from github_app.sandbox.errors import ApiError


@dataclass
class Receiver:
    """A server that takes webhooks and answers with ``status``."""

    address: str
    status: int = 202
    received: list[tuple[Message, bytes]] = field(default_factory=list)


@pytest.fixture
def receiver():
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            taken.received.append((self.headers, body))
            self.send_response(taken.status)
            self.end_headers()
            self.wfile.write(b"taken")

        def log_message(self, *_):
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        taken = Receiver(f"http://127.0.0.1:{server.server_port}/webhooks/github")
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield taken
        server.shutdown()
        thread.join()


@pytest.fixture
def person(live_sandbox, receiver):
    """Somebody who writes, while the App listens."""
    live_sandbox.sandbox.set_webhook(live_sandbox.app, receiver.address)
    return live_sandbox.connect(live_sandbox.issue_token_for("writer"))


def ask_as_app(live_sandbox, method, path):
    return live_sandbox.ask(method, f"{live_sandbox.api}/app/hook/deliveries{path}", live_sandbox.write_jwt())


def test_a_new_webhook_address_is_pinged(live_sandbox, receiver):
    live_sandbox.sandbox.set_webhook(live_sandbox.app, receiver.address)
    live_sandbox.sandbox.deliveries.wait()
    headers, body = receiver.received[0]
    assert headers["X-GitHub-Event"] == "ping"
    assert json.loads(body)["hook"]["config"]["url"] == receiver.address


def test_deliveries_come_in_order_and_carry_a_signature_over_their_bytes(live_sandbox, receiver, person):
    person.post("/issues", json={"title": "Größe", "labels": ["bug"]})
    person.post("/issues/1/comments", json={"body": "Hello"})
    live_sandbox.sandbox.deliveries.wait()
    events = [headers["X-GitHub-Event"] for headers, _ in receiver.received]
    assert events == ["ping", "issues", "issues", "issue_comment"]
    for headers, body in receiver.received:
        secret = live_sandbox.app.webhook_secret.encode()
        assert headers["X-Hub-Signature-256"] == f"sha256={hmac.new(secret, body, hashlib.sha256).hexdigest()}"
        assert headers["Content-Type"] == "application/json"
    assert len({headers["X-GitHub-Delivery"] for headers, _ in receiver.received}) == 4


def test_an_app_hears_only_of_what_it_subscribes_to_and_where_it_is_installed(live_sandbox, receiver, person):
    live_sandbox.app.events = ("issue_comment",)
    person.post("/issues", json={"title": "Users"})
    person.post("/issues/1/comments", json={"body": "Hello"})
    live_sandbox.installation.repository_ids.clear()
    person.post("/issues/1/comments", json={"body": "Hello"})
    live_sandbox.sandbox.deliveries.wait()
    assert [headers["X-GitHub-Event"] for headers, _ in receiver.received] == ["ping", "issue_comment"]


def test_the_log_tells_what_was_sent_and_answered(live_sandbox, person):
    person.post("/issues", json={"title": "Users"})
    live_sandbox.sandbox.deliveries.wait()
    listed = ask_as_app(live_sandbox, "GET", "").json()
    assert [entry["event"] for entry in listed] == ["issues", "ping", "installation"]
    assert (listed[0]["status"], listed[0]["status_code"], listed[0]["redelivery"]) == ("OK", 202, False)
    entry = ask_as_app(live_sandbox, "GET", f"/{listed[0]['id']}").json()
    assert entry["request"]["payload"]["issue"]["title"] == "Users"
    assert entry["request"]["headers"]["X-GitHub-Delivery"] == listed[0]["guid"]
    assert entry["response"]["payload"] == "taken"
    assert ask_as_app(live_sandbox, "GET", "/1").status_code == 404


def test_what_fails_is_logged_and_not_sent_again_until_somebody_asks(live_sandbox, receiver, person):
    receiver.status = 503
    person.post("/issues", json={"title": "Users"})
    live_sandbox.sandbox.deliveries.wait()
    failed = ask_as_app(live_sandbox, "GET", "").json()[0]
    assert (failed["status_code"], failed["status"]) == (503, "Invalid HTTP Response: 503")
    sent = len(receiver.received)
    receiver.status = 202
    assert ask_as_app(live_sandbox, "POST", f"/{failed['id']}/attempts").status_code == 202
    live_sandbox.sandbox.deliveries.wait()
    assert len(receiver.received) == sent + 1
    (first_headers, first_body), (again_headers, again_body) = receiver.received[-2:]
    assert first_body == again_body
    assert first_headers["X-GitHub-Delivery"] == again_headers["X-GitHub-Delivery"]
    again = ask_as_app(live_sandbox, "GET", "").json()[0]
    assert (again["guid"], again["redelivery"], again["status"]) == (failed["guid"], True, "OK")


def test_a_receiver_that_is_down_is_logged_as_that(live_sandbox, person):
    live_sandbox.app.webhook_url = "http://127.0.0.1:9/webhooks/github"
    person.post("/issues", json={"title": "Users"})
    live_sandbox.sandbox.deliveries.wait()
    assert ask_as_app(live_sandbox, "GET", "").json()[0]["status"] == "failed to connect to host"


def test_an_app_without_a_webhook_address_is_sent_nothing(live_sandbox):
    person = live_sandbox.connect(live_sandbox.issue_token_for("writer"))
    person.post("/issues", json={"title": "Users"})
    live_sandbox.sandbox.deliveries.wait()
    assert ask_as_app(live_sandbox, "GET", "").json()[0]["status"] == "no webhook address"


def test_an_installation_is_for_the_repositories_of_one_account(live_sandbox):
    sandbox = live_sandbox.sandbox
    other = sandbox.add_repository(live_sandbox.people["writer"], "own")
    with pytest.raises(ApiError, match="of one account"):
        sandbox.install_app(live_sandbox.app, [live_sandbox.repository, other])
