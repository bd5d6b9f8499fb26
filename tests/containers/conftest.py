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
    """Builds the image of a subject once, with its base images provided, and removes it and its volumes at the end."""
    built = {}

    def build(subject):
        if subject.name not in built:
            provide_bases(engine, subject.directory / "Dockerfile")
            built[subject.name] = subject, engine.build(subject.directory, subject.name)
        return built[subject.name][1]

    yield build
    for subject, image in built.values():
        engine.run("image", "rm", "--force", image.name)
        for volume in subject.compose.name_volumes():
            engine.run("volume", "rm", "--force", volume)


def pytest_terminal_summary(terminalreporter, config):
    for fact in config.stash.get(FACTS, []):
        terminalreporter.write_line(fact)
