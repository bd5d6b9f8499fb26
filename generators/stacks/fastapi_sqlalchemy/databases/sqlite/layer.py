"""SQLite through aiosqlite."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.backing import Volume
from generators.manifests.environment import Kind, Setting
from generators.manifests.ignore import GIT
from generators.manifests.settings import POOL_SIZE, TIMEOUT
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.locking import require
from generators.tables.sqlite_limits import refuse_long_decimals

DATABASE_URL = Setting(
    "DATABASE_URL",
    "Where the SQLite database is; a relative path counts from the directory in which the service is started.",
    example="sqlite+aiosqlite:///app.db",
    kind=Kind.URL,
    schemes=("sqlite+aiosqlite",),
)

VOLUME = Volume("data", "/data", settings={"DATABASE_URL": "sqlite+aiosqlite:////data/app.db"})


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the driver, the place of the file and the settings of the connection."""
    manifests.dependencies.add(*require("aiosqlite"))
    manifests.environment.add(DATABASE_URL, POOL_SIZE, TIMEOUT)
    manifests.volumes.add(VOLUME)
    manifests.ignores.ignore(GIT, "*.db", "*.db-shm", "*.db-wal")


LAYER = Layer(name="databases/sqlite", folder=Path(__file__).parent, contribute=contribute, enrich=refuse_long_decimals)
