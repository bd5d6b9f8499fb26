"""The images that operators get: built from the Dockerfile as it stands, started, asked, and stopped."""

import json
import socket
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.containers.base_images import name_bases
from tests.containers.subjects import describe_app

SUBJECTS = {"the App": describe_app}
READY_SECONDS = 30
STOP_SECONDS = 5


@pytest.fixture(scope="module", params=SUBJECTS)
def subject(request):
    return SUBJECTS[request.param]()


@pytest.fixture(scope="module")
def image(subject, build_image):
    return build_image(subject.directory, subject.name)


def find_free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def wait_until_ready(container, port):
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        assert container.is_running(), container.logs()
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/health/ready", timeout=2) as response:
                return json.load(response)
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    pytest.fail(f"not ready after {READY_SECONDS} s:\n{container.logs()}")


@pytest.fixture(scope="module")
def started(engine, subject, image):
    """A container of the image that has become ready."""
    port = find_free_port()
    with engine.start(image, {**subject.environment, subject.port_variable: str(port)}, subject.options) as container:
        assert wait_until_ready(container, port)["status"] == "ok"
        yield container


def test_it_starts_with_its_settings_alone_and_becomes_ready(started, subject, state_fact):
    version = started.execute("python", "--version").stdout.strip()
    state_fact(f"{subject.name} ran {version} on the base {', '.join(name_bases(subject.directory / 'Dockerfile'))}")
    assert version.startswith("Python 3.")


def test_it_does_not_run_as_root(started):
    assert started.execute("id", "-u").stdout.strip() not in ("", "0")


def test_its_main_process_gets_the_signals_of_the_engine(image):
    command = image.config["Cmd"]
    assert command, "the image has no command"
    assert command[0] not in ("sh", "/bin/sh", "bash"), "a shell would swallow SIGTERM"


def test_its_health_check_passes_while_it_runs(started, image):
    kind, *command = image.config["Healthcheck"]["Test"]
    command = ["sh", "-c", *command] if kind == "CMD-SHELL" else command
    checked = started.execute(*command)
    assert checked.returncode == 0, checked.stderr


def test_its_health_check_fails_while_nothing_listens(started, image, subject):
    kind, *command = image.config["Healthcheck"]["Test"]
    command = ["sh", "-c", *command] if kind == "CMD-SHELL" else command
    assert started.execute("env", f"{subject.port_variable}={find_free_port()}", *command).returncode != 0


def test_no_setting_is_baked_into_it(image, subject):
    baked = {line.partition("=")[0] for line in image.config["Env"]}
    assert not baked & set(subject.environment)


def test_it_weighs_little_more_than_its_base(engine, image, subject, state_fact):
    base = engine.inspect(name_bases(subject.directory / "Dockerfile")[-1])
    added = (image.size - base.size) / 1e6
    state_fact(f"{subject.name} weighs {image.size / 1e6:.0f} MB, {added:.0f} MB of it on top of its base")
    assert added < subject.megabytes


def test_it_stops_within_seconds_when_it_is_asked_to(engine, image, subject, state_fact):
    port = find_free_port()
    with engine.start(image, {**subject.environment, subject.port_variable: str(port)}, subject.options) as container:
        wait_until_ready(container, port)
        stop = container.stop(patience=STOP_SECONDS)
        state_fact(f"{subject.name} stopped after {stop.seconds:.1f} s with status {stop.status}")
        assert stop.status in (0, 143), container.logs()


def test_without_its_settings_it_stops_and_says_which(engine, image, subject):
    with engine.start(image, {}, subject.options) as container:
        deadline = time.monotonic() + READY_SECONDS
        while container.is_running() and time.monotonic() < deadline:
            time.sleep(0.1)
        logs = container.logs()
        assert not container.is_running(), logs
        assert all(name in logs for name in subject.environment if not name.endswith("_KEY")), logs


def test_only_what_it_runs_is_in_it(started, subject):
    names = started.execute("sh", "-c", "ls -a /app . /").stdout.split()
    assert not {".git", "tests", "docs", Path(subject.directory).name} & set(names)
