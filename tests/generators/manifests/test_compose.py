"""docker-compose.yml: who builds the image, how servers are probed, and what they are set up with."""

import pytest
import yaml

from generators.manifests import Manifests
from generators.manifests.backing import Server
from generators.manifests.compose import COMPOSE_FILE, Container
from generators.manifests.writing import write_manifests
from generators.pipeline import generate
from generators.result import Category
from generators.support import list_support

SUPPORT = list_support()
ON_SERVERS = [
    (stack, database)
    for stack, support in SUPPORT.items()
    for database in support["databases"]
    if database in ("mysql", "postgresql")
]


def write_services(make_spec, **changes):
    result = generate(make_spec(**changes))
    return yaml.safe_load(result.tree[COMPOSE_FILE].content)["services"], result


@pytest.mark.parametrize("stack", SUPPORT)
def test_one_container_builds_the_image_and_all_others_wait_for_it(make_spec, stack):
    services, _ = write_services(make_spec, stack=stack, features=("docker", "queue"))
    own = {name: service for name, service in services.items() if service["image"] == "billing-api:local"}
    assert list(own) == ["migrate", "app", "worker"]
    builder = own.pop("migrate")
    assert builder["build"] == {"context": "."}
    assert "pull_policy" not in builder
    for service in own.values():
        assert "build" not in service
        assert service["pull_policy"] == "never"
        assert service["depends_on"]["migrate"] == {"condition": "service_completed_successfully"}


def test_a_server_is_probed_often_until_it_works_and_seldom_from_then_on(make_spec):
    services, _ = write_services(make_spec, features=("docker", "queue"), broker="kafka")
    assert "kafka" in services["broker"]["healthcheck"].pop("test")[1]
    expected = {"interval": "30s", "timeout": "10s", "retries": 3, "start_period": "60s", "start_interval": "2s"}
    assert services["broker"]["healthcheck"] == expected


@pytest.mark.parametrize(("stack", "database"), ON_SERVERS)
def test_a_new_database_has_one_for_the_tests_beside_that_of_the_service(make_spec, stack, database):
    services, result = write_services(make_spec, stack=stack, database=database)
    mounts = services["database"]["volumes"]
    assert mounts[1] == "./docker/database.sql:/docker-entrypoint-initdb.d/database.sql:ro"
    assert "CREATE DATABASE test;\n" in result.tree["docker/database.sql"].content
    assert result.categories["docker/database.sql"] is Category.DOCKER
    (step,) = [step for step in result.runbook if step.name == "database"]
    assert "a database `test` beside that of the service" in step.note


@pytest.mark.parametrize("stack", [stack for stack in SUPPORT if "prisma" in stack])
def test_prisma_may_try_migrations_out_on_mysql_and_nobody_else_needs_to(make_spec, stack):
    grant = r"GRANT ALL PRIVILEGES ON `prisma\_migrate\_shadow\_db\_%`.* TO 'app'@'%';"
    _, result = write_services(make_spec, stack=stack, database="mysql")
    assert grant in result.tree["docker/database.sql"].content
    _, other = write_services(make_spec, stack="nestjs-typeorm", database="mysql")
    assert "shadow" not in other.tree["docker/database.sql"].content


def test_what_needs_no_setup_mounts_none(make_spec):
    manifests = Manifests()
    manifests.servers.add(Server("queue", "A queue", image="queue:1", port=4, volume="/data"))
    manifests.compose.add(Container("app"))
    files = write_manifests(manifests, make_spec(), "")
    assert yaml.safe_load(files[COMPOSE_FILE])["services"]["queue"]["volumes"] == ["queue-data:/data"]
    assert [path for path in files if path.startswith("docker/")] == []
