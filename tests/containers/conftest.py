"""The images of this directory's tests, each built once, and what they weigh at the end of the report.

Two processes share the work: what has to do with the image of the App is done by one, the services by the other.
"""

import functools

import pytest

from tests.containers.base_images import provide_bases
from tests.containers.engine import find_engine

_FACT = "fact"


@pytest.fixture(scope="session")
def engine():
    return find_engine()


@pytest.fixture
def state_fact(record_property):
    """Adds a line to what the report says about the images."""
    return functools.partial(record_property, _FACT)


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


def pytest_terminal_summary(terminalreporter):
    reports = [report for group in terminalreporter.stats.values() for report in group]
    ended = [report for report in reports if getattr(report, "when", "") == "teardown"]
    for name, fact in [stated for report in ended for stated in report.user_properties]:
        if name == _FACT:
            terminalreporter.write_line(fact)
