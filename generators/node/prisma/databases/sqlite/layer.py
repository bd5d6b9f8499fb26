"""SQLite through better-sqlite3."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.backing import Volume
from generators.manifests.environment import Kind, Setting
from generators.manifests.ignore import GIT
from generators.manifests.settings import TIMEOUT
from generators.node.superset import require
from generators.spec.models import ServiceSpec
from generators.tables.sqlite_limits import refuse_long_decimals

DATABASE_URL = Setting(
    "DATABASE_URL",
    "Where the SQLite database is; a relative path counts from the directory in which the service is started.",
    example="file:./app.db",
    kind=Kind.URL,
    schemes=("file",),
)

VOLUME = Volume("data", "/data", settings={"DATABASE_URL": "file:/data/app.db"})


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the driver, the place of the file and how long a statement waits for it."""
    manifests.dependencies.add(*require("@prisma/adapter-better-sqlite3"))
    manifests.environment.add(DATABASE_URL, TIMEOUT)
    manifests.volumes.add(VOLUME)
    manifests.ignores.ignore(GIT, "*.db", "*.db-journal", "*.db-shm", "*.db-wal")


LAYER = Layer(
    name="prisma/databases/sqlite",
    folder=Path(__file__).parent,
    contribute=contribute,
    enrich=refuse_long_decimals,
)
