"""SQLite through aiosqlite."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.databases import add_file
from generators.manifests.settings import POOL_SIZE, TIMEOUT
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.locking import require
from generators.tables.sqlite_limits import refuse_long_decimals


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the driver, the place of the file and the settings of the connection."""
    manifests.dependencies.add(*require("aiosqlite"))
    add_file(manifests, "sqlite+aiosqlite:///app.db", "sqlite+aiosqlite:////data/app.db", "sqlite+aiosqlite")
    manifests.environment.add(POOL_SIZE, TIMEOUT)


LAYER = Layer(name="databases/sqlite", folder=Path(__file__).parent, contribute=contribute, enrich=refuse_long_decimals)
