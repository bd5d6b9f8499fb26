"""Services of this stack, generated once for all tests that read them."""

from pathlib import Path

import pytest

from generators.filetree import FileTree
from generators.pipeline import generate
from generators.spec.file import read_spec
from generators.spec.models import Database, ServiceSpec

SPECS = Path(__file__).parent / "specs"


def load(name: str) -> ServiceSpec:
    return read_spec((SPECS / f"{name}.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def shop() -> FileTree:
    """A usual service on PostgreSQL."""
    return generate(load("shop")).tree


@pytest.fixture(scope="session")
def careful() -> FileTree:
    """The usual service with all that features do to its data."""
    features = ("etag", "soft-delete", "audit-log", "search")
    return generate(load("shop").model_copy(update={"features": features})).tree


@pytest.fixture(scope="session")
def note() -> FileTree:
    """The smallest service: one resource with one field, on SQLite."""
    return generate(load("note")).tree


@pytest.fixture(scope="session")
def odd() -> FileTree:
    """A service whose every name is taken by Python, SQL or a library."""
    return generate(load("odd")).tree


@pytest.fixture(scope="session")
def odd_on_sqlite() -> FileTree:
    """The same service on SQLite."""
    return generate(load("odd").model_copy(update={"database": Database.SQLITE})).tree


@pytest.fixture(scope="session")
def odd_on_mysql() -> FileTree:
    """The same service on MySQL."""
    return generate(load("odd").model_copy(update={"database": Database.MYSQL})).tree
