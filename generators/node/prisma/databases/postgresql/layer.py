"""PostgreSQL through pg."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.backing import Server
from generators.manifests.environment import Kind, Setting
from generators.manifests.settings import POOL_SIZE, TIMEOUT
from generators.node.prisma.databases.server import layer as server
from generators.node.superset import require
from generators.spec.models import ServiceSpec

_URL = "postgresql://app:app@{host}:{port}/app"

SERVER = Server(
    name="database",
    title="PostgreSQL",
    image="postgres:17-alpine",
    port=5432,
    probe="pg_isready --username app --dbname app",
    volume="/var/lib/postgresql/data",
    environment={"POSTGRES_USER": "app", "POSTGRES_PASSWORD": "app", "POSTGRES_DB": "app"},
    settings={"DATABASE_URL": _URL},
    test_settings={"TEST_DATABASE_URL": _URL},
)

DATABASE_URL = Setting(
    "DATABASE_URL",
    "Where the PostgreSQL database is.",
    example=SERVER.locate("localhost")["DATABASE_URL"],
    secret=True,
    kind=Kind.URL,
    schemes=("postgresql", "postgres"),
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the driver, the server and where it is."""
    manifests.dependencies.add(*require("@prisma/adapter-pg"))
    manifests.environment.add(DATABASE_URL, POOL_SIZE, TIMEOUT)
    manifests.servers.add(SERVER)


LAYER = Layer(
    name="prisma/databases/postgresql", folder=Path(__file__).parent, contribute=contribute, requires=(server.LAYER,)
)
