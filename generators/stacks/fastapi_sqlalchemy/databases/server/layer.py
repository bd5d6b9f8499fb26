"""What services on a database server share: a pool with limits, and tests that can do with SQLite."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.dependencies import Group
from generators.manifests.settings import POOL_SIZE, TIMEOUT
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.locking import require

TEST_SCHEME = "sqlite+aiosqlite"
"""With what the address of a database begins in tests that can do without the server."""


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the driver of the tests and the settings of the pool."""
    # Without a TEST_DATABASE_URL the tests run on SQLite.
    manifests.dependencies.add(*require("aiosqlite", group=Group.DEVELOPMENT))
    manifests.environment.add(POOL_SIZE, TIMEOUT)


LAYER = Layer(name="databases/server", folder=Path(__file__).parent, contribute=contribute)
