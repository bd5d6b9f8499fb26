"""Every file of a service can be traced to what it comes from."""

from pathlib import Path

import pytest

from generators.features.registry import FEATURES
from generators.pipeline import generate
from generators.spec.models import Auth, Database
from generators.tracing import trace_service

ROOT = Path(__file__).parents[2] / "generators"


@pytest.mark.parametrize("auth", list(Auth))
@pytest.mark.parametrize("features", [(), ("docker", "github-actions"), tuple(FEATURES)], ids=len)
def test_each_file_has_an_origin_and_each_origin_a_file(make_spec, auth: Auth, features: tuple[str, ...]) -> None:
    spec = make_spec(auth=auth, features=features)
    origins = trace_service(spec)
    code = {path for path in generate(spec).tree if not path.startswith("migrations/versions/")}
    assert {path for path in origins if not path.startswith("migrations/versions/")} == code
    for path, origin in origins.items():
        assert origin.contributions, path
        for given in origin.contributions:
            assert given.part
            assert not given.template or (ROOT / given.template).is_file()


def test_a_file_of_a_database_is_there_because_of_it(make_spec) -> None:
    spec = make_spec(database=Database.SQLITE)
    parts = {given.part for origin in trace_service(spec).values() for given in origin.contributions}
    assert "database: sqlite" in parts
    assert "database: postgresql" not in parts


def test_what_stands_beside_two_features_names_both(make_spec) -> None:
    spec = make_spec(features=("docker", "queue"))
    contributions = trace_service(spec)["docker-compose.yml"].contributions
    assert [given.part for given in contributions] == ["features: docker", "features: queue, with docker"]


def test_a_layer_that_several_features_share_is_there_because_of_one_that_is_asked_for(make_spec) -> None:
    parts = [
        given.part for given in trace_service(make_spec(features=("rate-limit",)))["app/core/redis.py"].contributions
    ]
    assert parts == ["features: rate-limit"]


def test_a_file_of_a_resource_names_it(make_spec) -> None:
    origins = trace_service(make_spec(count=2))
    assert {origin.resource for origin in origins.values()} == {"", "BillCard", "BillBCard"}


def test_the_directory_is_in_what_is_traced_too(make_spec) -> None:
    origins = trace_service(make_spec(features=("github-actions",)), "services/billing")
    assert ".github/dependabot.yml" not in origins
