"""docker-compose.yml: who builds the image, and how servers are probed."""

import pytest
import yaml

from generators.manifests.compose import COMPOSE_FILE
from generators.pipeline import generate
from generators.support import list_support

SUPPORT = list_support()


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
