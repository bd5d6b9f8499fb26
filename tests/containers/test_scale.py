"""The profile `scale` of compose.yaml: the App takes deliveries, workers do the jobs, PostgreSQL is between them."""

import dataclasses
import tempfile
import time
from pathlib import Path

import psycopg
import pytest

from github_app.proof.servers.postgresql import start_postgresql
from tests.containers.probing import READY_SECONDS, find_free_port, wait_until_ready
from tests.containers.subjects import describe_app


@pytest.fixture(scope="module")
def database():
    with tempfile.TemporaryDirectory() as name:
        # The server runs as a user of its own, who has to come in.
        Path(name).chmod(0o755)
        with start_postgresql(Path(name)) as server:
            yield server.create_database("pullwright")


@pytest.fixture(scope="module")
def subject(tmp_path_factory, database):
    app = describe_app(tmp_path_factory.mktemp("scale"))
    variables = {**app.compose.variables, "PULLWRIGHT_DATABASE_URL": database, "PULLWRIGHT_SERVE_JOBS": "false"}
    return dataclasses.replace(app, compose=dataclasses.replace(app.compose, variables=variables))


@pytest.fixture(scope="module")
def start(engine, subject, build_image):
    image = build_image(subject)

    def start(name, environment):
        service = subject.compose.describe(name)
        return engine.start(image, {**service.environment, **environment}, service.options, service.command)

    return start


def count_processes(database):
    """Every process of the App holds an advisory lock for as long as it lives."""
    with psycopg.connect(database) as connection:
        return len(connection.execute("SELECT 1 FROM pg_locks WHERE locktype = 'advisory'").fetchall())


def wait_for_processes(database, expected, container):
    deadline = time.monotonic() + READY_SECONDS
    while count_processes(database) != expected:
        assert time.monotonic() < deadline, container.logs()
        assert container.is_running(), container.logs()
        time.sleep(0.2)


def test_a_worker_joins_the_app_on_postgresql_and_leaves_when_it_is_asked_to(start, database):
    port = find_free_port()
    with start("app", {"PULLWRIGHT_PORT": str(port)}) as app:
        assert wait_until_ready(app, port)["checks"] == {"database": "ok"}
        alone = count_processes(database)
        with start("worker", {}) as worker:
            wait_for_processes(database, alone + 1, worker)
            assert worker.stop(patience=10).status == 0, worker.logs()
        assert count_processes(database) == alone
