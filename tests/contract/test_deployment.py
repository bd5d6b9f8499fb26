"""Acceptance checks know a running service by a deployment: they send, launch, look at logs and take servers away."""

from contextlib import contextmanager
from functools import partial
from itertools import count
from typing import Any

import pytest

from generators.contract.naming import write_collection_path
from github_app.proof.contract.lifecycle import USUAL_SETTINGS
from github_app.proof.contract.subject import Subject
from github_app.proof.deployment import RunningDeployment
from tests.contract.model_process import ModelLauncher
from tests.contract.model_service import STYLE


class ModelServer:
    """A server that only tells whether it is away."""

    host = "127.0.0.1"
    port = 1

    def __init__(self):
        self.is_away = False

    def reset(self):
        """Do nothing: there is nothing."""

    @contextmanager
    def take_away(self):
        self.is_away = True
        yield
        self.is_away = False

    def observe(self):
        return [{"event": "created"}]


@pytest.fixture
def server():
    return ModelServer()


@pytest.fixture
def deployment(spec, server):
    # Models have what is asked of them here, and no more.
    launcher: Any = ModelLauncher(spec)
    open_subject = partial(Subject, spec, STYLE, sign_in=lambda _client: {"X-Caller": "admin"}, numbers=count(1))
    with launcher.launch(USUAL_SETTINGS) as running, open_subject(running.base_url) as subject:
        yield RunningDeployment(subject, running, launcher, open_subject, {"broker": server})


def test_requests_are_those_of_an_administrator_unless_they_are_anonymous(deployment):
    assert deployment.send("GET", "/health/live").request.headers["X-Caller"] == "admin"
    assert "X-Caller" not in deployment.send("GET", "/health/live", anonymous=True).request.headers
    assert deployment.send("GET", "/health/live", headers={"X-Caller": "ada"}).request.headers["X-Caller"] == "ada"


def test_rows_are_made_with_whatever_they_refer_to(deployment, spec):
    book = spec.resources[0]
    row = deployment.make_row(book, title="Emma")
    assert row["title"] == "Emma"
    assert deployment.send("GET", f"{write_collection_path(book)}/{row['id']}").json() == row


def test_one_more_process_has_its_own_settings(deployment):
    with deployment.launch({"RATE_LIMIT_PER_MINUTE": "1"}) as other:
        statuses = [other.send("GET", "/api/v1/books").status_code for _ in range(3)]
    assert 429 in statuses
    assert {deployment.send("GET", "/api/v1/books").status_code for _ in range(3)} == {200}


def test_servers_are_taken_away_and_observed_by_their_names(deployment, server):
    with deployment.take_away("broker"):
        assert server.is_away
    assert not server.is_away
    assert deployment.observe("broker") == [{"event": "created"}]


def test_the_log_is_read_line_by_line(deployment):
    sent = deployment.send("GET", "/health/live", headers={"X-Request-ID": "a-request-of-mine"})
    assert sent.headers["X-Request-ID"] in {entry["request_id"] for entry in deployment.read_log()}
