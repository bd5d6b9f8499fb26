"""The images that operators get: built from the Dockerfile as it stands, run as compose says, asked, and stopped."""

import pytest

from tests.containers.base_images import name_bases
from tests.containers.probing import find_free_port, wait_until_ready
from tests.containers.subjects import describe_app, describe_service, describe_service_on_prisma

SUBJECTS = {
    "the App": describe_app,
    "a generated service": describe_service,
    "a generated service on Prisma": describe_service_on_prisma,
}
STOP_SECONDS = 5


@pytest.fixture(scope="module", params=SUBJECTS)
def subject(request, tmp_path_factory):
    return SUBJECTS[request.param](tmp_path_factory.mktemp("subject"))


@pytest.fixture(scope="module")
def image(subject, build_image):
    return build_image(subject)


@pytest.fixture(scope="module")
def prepared(engine, subject, image):
    """The image, after what has to be done before it starts has ended well."""
    for name in subject.compose.name_preparations("app"):
        service = subject.compose.describe(name)
        with engine.start(image, service.environment, service.options, service.command) as container:
            assert container.wait() == 0, container.logs()
    return image


@pytest.fixture(scope="module")
def start(engine, subject, prepared):
    """Starts the image as compose does, on a port of its own; gives the container and its port."""
    service = subject.compose.describe("app")

    def start(port):
        environment = {**service.environment, subject.port_variable: str(port)}
        return engine.start(prepared, environment, service.options, service.command)

    return start


@pytest.fixture(scope="module")
def started(start):
    """A container of the image that has become ready."""
    port = find_free_port()
    with start(port) as container:
        assert wait_until_ready(container, port)["status"] == "ok"
        yield container


def list_check(image):
    kind, *command = image.config["Healthcheck"]["Test"]
    return ["sh", "-c", *command] if kind == "CMD-SHELL" else command


def test_it_becomes_ready(started, subject, state_fact):
    program, expected = subject.runtime
    version = started.execute(program, "--version").stdout.strip()
    bases = ", ".join(name_bases(subject.directory / "Dockerfile"))
    state_fact(f"{subject.name} ran {program} {version} on the base {bases}")
    assert version.startswith(expected)


def test_it_does_not_run_as_root(started):
    assert started.execute("id", "-u").stdout.strip() not in ("", "0")


def test_its_health_check_passes_while_it_runs(started, image):
    checked = started.execute(*list_check(image))
    assert checked.returncode == 0, checked.stderr


def test_its_health_check_fails_while_nothing_listens(started, image, subject):
    checked = started.execute("env", f"{subject.port_variable}={find_free_port()}", *list_check(image))
    assert checked.returncode != 0


def test_no_required_setting_is_baked_into_it(image, subject):
    baked = {line.partition("=")[0] for line in image.config["Env"]}
    assert not baked & set(subject.required)


def test_it_weighs_little_more_than_its_base(engine, image, subject, state_fact):
    base = engine.inspect(name_bases(subject.directory / "Dockerfile")[-1])
    added = (image.size - base.size) / 1e6
    state_fact(f"{subject.name} weighs {image.size / 1e6:.0f} MB, {added:.0f} MB of it on top of its base")
    assert added < subject.megabytes


def test_it_stops_within_seconds_when_it_is_asked_to(start, subject, state_fact):
    port = find_free_port()
    with start(port) as container:
        wait_until_ready(container, port)
        stop = container.stop(patience=STOP_SECONDS)
        state_fact(f"{subject.name} stopped after {stop.seconds:.1f} s with status {stop.status}")
        assert stop.status in (0, 143), container.logs()


def test_without_its_settings_it_stops_and_says_which(engine, image, subject):
    with engine.start(image, {}) as container:
        assert container.wait() not in (0, 137)
        logs = container.logs()
        assert [name for name in subject.required if name not in logs] == []


def test_only_what_it_runs_is_in_it(started):
    names = set(started.execute("sh", "-c", "ls -A . /").stdout.split())
    assert not names & {".env", ".git", ".github", "docs", "tests"}
