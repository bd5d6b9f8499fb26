"""Manifests: entries merge or contradict, and writers write them."""

import shlex

import pytest
from ruamel.yaml import YAML

from generators.errors import TemplateError
from generators.manifests import Manifests, rabbitmq
from generators.manifests.backing import Server, Volume
from generators.manifests.checks import Check
from generators.manifests.ci import Job, Need, Step
from generators.manifests.compose import Container
from generators.manifests.dependencies import Dependency, Group, parse_requirement
from generators.manifests.environment import Setting, write_example
from generators.manifests.github import Action, Preparation, Use
from generators.manifests.gitlab import JobContainer
from generators.manifests.ignore import DOCKER, GIT, write_ignores
from generators.manifests.writing import write_manifests
from generators.result import RunbookStep

QUEUE = Server(
    name="queue",
    title="A queue",
    image="queue:1",
    port=4000,
    probe="ping",
    volume="/var/queue",
    settings={"QUEUE_URL": "queue://{host}:4000"},
    test_settings={"TEST_QUEUE_URL": "queue://{host}:4000/test"},
)


def read_yaml(text):
    return YAML(typ="safe", pure=True).load(text)


def test_an_entry_that_is_added_twice_is_there_once():
    manifests = Manifests()
    manifests.servers.add(QUEUE, QUEUE)
    assert list(manifests.servers) == [QUEUE]
    assert manifests.servers.has("queue")
    assert manifests.servers.get("queue") is QUEUE


def test_two_entries_that_contradict_are_an_error():
    manifests = Manifests()
    manifests.dependencies.add(Dependency("x", ">=1"))
    with pytest.raises(TemplateError, match="'x' was added before"):
        manifests.dependencies.add(Dependency("x", ">=2"))


def test_an_entry_that_nobody_added_is_an_error():
    with pytest.raises(TemplateError, match="No layer added the server 'cache'"):
        Manifests().servers.get("cache")


def test_an_unknown_runbook_step_and_an_unknown_check_are_errors():
    with pytest.raises(TemplateError, match="known ones are: install"):
        Manifests().runbook.add(RunbookStep("instal", "", ()))
    with pytest.raises(TemplateError, match="known ones are: format"):
        Manifests().checks.add(Check("test", "", ()))


def test_the_runbook_is_in_its_own_order_whatever_the_order_of_the_layers():
    manifests = Manifests()
    manifests.runbook.add(*(RunbookStep(name, "", ()) for name in ("docker", "test", "install")))
    assert [step.name for step in manifests.runbook] == ["install", "test", "docker"]


def test_a_requirement_reads_back_as_it_was_written():
    dependency = parse_requirement("sqlalchemy[asyncio, aiosqlite]>=2.1,<3", Group.RUNTIME)
    assert dependency.requirement == "sqlalchemy[aiosqlite,asyncio]>=2.1,<3"
    with pytest.raises(TemplateError, match="not a requirement"):
        parse_requirement("x @ https://example.com/x.whl", Group.RUNTIME)


def test_the_example_of_the_environment_sets_what_must_be_set_and_shows_the_rest():
    manifests = Manifests()
    manifests.environment.add(
        Setting("PORT", "The port.", example="9000", default="8000"),
        Setting("ORIGINS", "Origins.", example="http://a b", default=""),
        Setting("QUEUE_URL", "The queue.", example="queue://localhost:4000"),
    )
    assert write_example(manifests.environment) == (
        "# The queue.\nQUEUE_URL=queue://localhost:4000\n\n"
        "# The port.\n# PORT=8000\n\n"
        "# Origins.\n# ORIGINS=http://a b\n"
    )


@pytest.mark.parametrize("value", ["it's", 'a "b"', "a #b", "$a", "a\\b", "`a`", " a", "a ", "a\nb"])
def test_what_readers_of_the_environment_take_differently_is_no_example(value):
    manifests = Manifests()
    manifests.environment.add(Setting("KEY", "A key.", example=value))
    with pytest.raises(TemplateError, match="KEY is not read alike"):
        write_example(manifests.environment)


def test_patterns_are_written_to_the_file_that_they_are_for():
    manifests = Manifests()
    manifests.ignores.ignore(GIT, ".env", "*.db")
    manifests.ignores.ignore(DOCKER, ".env")
    assert write_ignores(manifests.ignores) == {GIT: ".env\n*.db\n", DOCKER: ".env\n"}


def test_one_server_serves_compose_and_ci_each_under_its_own_address(make_spec):
    manifests = Manifests()
    manifests.environment.add(Setting("QUEUE_URL", "The queue.", example="x"), Setting("KEY", "A key.", example="x"))
    manifests.servers.add(QUEUE)
    manifests.compose.add(Container("app", port=8000))
    manifests.ci.add(Job("checks", "Checks", Need.SERVICE, (Step("Test", ("a", "b")),)))
    manifests.workflow.add(Preparation(Need.SERVICE, ()))
    files = write_manifests(manifests, make_spec(), "")
    compose = read_yaml(files["docker-compose.yml"])
    job = read_yaml(files[".github/workflows/billing-api.yml"])["jobs"]["checks"]
    assert compose["services"]["app"]["environment"]["QUEUE_URL"] == "queue://queue:4000"
    assert compose["services"]["app"]["depends_on"] == {"queue": {"condition": "service_healthy"}}
    assert compose["services"]["app"]["environment"]["KEY"] == "${KEY:?set KEY in .env}"
    assert compose["volumes"] == {"queue-data": {}}
    assert job["env"] == {
        "QUEUE_URL": "queue://localhost:4000",
        "KEY": "x",
        "TEST_QUEUE_URL": "queue://localhost:4000/test",
    }
    assert job["services"]["queue"]["image"] == "queue:1"
    assert job["steps"] == [{"name": "Test", "run": "a && b"}]


def test_a_server_tells_others_the_address_at_which_they_reach_it(make_spec):
    manifests = Manifests()
    address = {"ADVERTISED": "queue://{host}:{port}"}
    manifests.servers.add(Server("queue", "A queue", image="queue:1", port=4, probe='ask "$it"', environment=address))
    manifests.compose.add(Container("app", port=8000))
    manifests.ci.add(Job("checks", "Checks", Need.SERVICE, ()))
    manifests.workflow.add(Preparation(Need.SERVICE, ()))
    manifests.pipeline.add(JobContainer(Need.SERVICE, image="python"))
    files = write_manifests(manifests, make_spec(), "")
    compose = read_yaml(files["docker-compose.yml"])
    on_github = read_yaml(files[".github/workflows/billing-api.yml"])["jobs"]["checks"]["services"]["queue"]
    (on_gitlab,) = read_yaml(files[".gitlab-ci.yml"])["checks"]["services"]
    assert compose["services"]["queue"]["environment"] == {"ADVERTISED": "queue://queue:4"}
    assert on_github["env"] == {"ADVERTISED": "queue://localhost:4"}
    assert on_gitlab["variables"] == {"ADVERTISED": "queue://queue:4"}
    # The runner reads the options as a shell would.
    assert shlex.split(on_github["options"])[:2] == ["--health-cmd", 'ask "$it"']
    # Compose leaves it to the shell of the container to fill in a variable.
    assert compose["services"]["queue"]["healthcheck"]["test"] == ["CMD-SHELL", 'ask "$$it"']
    # What keeps nothing has no volume.
    assert "volumes" not in compose["services"]["queue"]
    assert "volumes" not in compose


def test_what_serves_no_port_is_probed_by_its_own_command_or_not_at_all(make_spec):
    manifests = Manifests()
    manifests.compose.add(
        Container("worker", command=("work",), probe=("ask",)),
        Container("migrate", runs_once=True),
        Container("app", port=8000),
    )
    services = read_yaml(write_manifests(manifests, make_spec(), "")["docker-compose.yml"])["services"]
    assert list(services) == ["migrate", "app", "worker"]
    assert services["worker"]["healthcheck"]["test"] == ["CMD", "ask"]
    assert services["migrate"]["healthcheck"] == {"disable": True}
    assert "healthcheck" not in services["app"]


def test_what_a_server_keeps_by_its_host_is_found_by_the_next_container(make_spec):
    manifests = Manifests()
    manifests.servers.add(QUEUE, rabbitmq.SERVER)
    manifests.compose.add(Container("app"))
    services = read_yaml(write_manifests(manifests, make_spec(), "")["docker-compose.yml"])["services"]
    assert services["broker"]["hostname"] == "broker"
    assert services["broker"]["volumes"] == ["broker-data:/var/lib/rabbitmq"]
    assert "hostname" not in services["queue"]


def test_a_volume_is_mounted_and_its_settings_point_into_it(make_spec):
    manifests = Manifests()
    manifests.environment.add(Setting("STATE", "State.", example="state.db"))
    manifests.volumes.add(Volume("data", "/data", settings={"STATE": "/data/state.db"}))
    manifests.compose.add(Container("app"))
    compose = read_yaml(write_manifests(manifests, make_spec(), "")["docker-compose.yml"])
    assert compose["services"]["app"]["volumes"] == ["data:/data"]
    assert compose["services"]["app"]["environment"] == {"STATE": "/data/state.db"}


def test_an_action_is_pinned_to_a_commit_with_its_version_beside(make_spec):
    manifests = Manifests()
    action = Action("a/b", "0" * 40, "v1.2.3")
    manifests.ci.add(Job("job", "Job", Need.ENGINE, (Step("Build", ("{engine} build .",)),)))
    manifests.workflow.add(Preparation(Need.ENGINE, (Use("Use it", action, inputs={"fetch-depth": "1.10"}),)))
    text = write_manifests(manifests, make_spec(), "")[".github/workflows/billing-api.yml"]
    assert f"uses: a/b@{'0' * 40} # v1.2.3\n" in text
    use, build = read_yaml(text)["jobs"]["job"]["steps"]
    assert use["with"] == {"fetch-depth": "1.10"}
    assert build == {"name": "Build", "run": "docker build ."}


def test_manifests_that_nobody_used_give_no_files(make_spec):
    assert set(write_manifests(Manifests(), make_spec(), "")) == {".env.example"}
