"""The images of this directory's tests, each built once, and what they weigh at the end of the report."""

import pytest

from tests.containers.base_images import provide_bases
from tests.containers.engine import find_engine

FACTS = pytest.StashKey[list[str]]()


@pytest.fixture(scope="session")
def engine():
    return find_engine()


@pytest.fixture(scope="session")
def state_fact(request):
    """Adds a line to what the report says about the images."""
    return request.config.stash.setdefault(FACTS, []).append


@pytest.fixture(scope="session")
def build_image(engine):
    """Builds the Dockerfile of a directory, with its base images provided, and removes the image at the end."""
    built = []

    def build(directory, name):
        provide_bases(engine, directory / "Dockerfile")
        built.append(engine.build(directory, name))
        return built[-1]

    yield build
    for image in built:
        engine.run("image", "rm", "--force", image.name)


def pytest_terminal_summary(terminalreporter, config):
    for fact in config.stash.get(FACTS, []):
        terminalreporter.write_line(fact)
