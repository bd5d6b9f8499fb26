"""Each service is generated once for all stories: the same Spec gives the same bytes."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from generators.evolution import evolve
from generators.spec.models import ServiceSpec
from tests.github_app.git.evolution.story import Story


@cache
def evolve_once(before: ServiceSpec, after: ServiceSpec, renames: Any, history: Any, directory: str) -> Any:
    return evolve(before, after, renames, dict(history), directory)


@pytest.fixture(autouse=True)
def _generate_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def evolve_cached(before: Any, after: Any, renames: Any, history: Mapping[str, str], directory: str = "") -> Any:
        return evolve_once(before, after, tuple(renames), tuple(sorted(history.items())), directory)

    monkeypatch.setattr("github_app.git.evolution.generation.evolve", evolve_cached)


@pytest.fixture
def story(server: Any) -> Story:
    return Story(server)
