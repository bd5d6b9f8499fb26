"""What the tests of the corpus share: the scorer, which is a script and no module of ours."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="session")
def score() -> ModuleType:
    """Give the scorer as a module."""
    spec = importlib.util.spec_from_file_location("score", Path(__file__).parent / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
