"""PostgreSQL through pgx."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.backing import Server
from generators.manifests.environment import Kind, Setting
from generators.manifests.settings import POOL_SIZE, TIMEOUT
from generators.spec.models import ServiceSpec
from generators.stacks.fiber_gorm.project import SUPERSET

_URL = "postgres://app:app@{host}:{port}/app?sslmode=disable"

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
    "Where the PostgreSQL database is; leave sslmode out where the way there is not your own.",
    example=SERVER.locate("localhost")["DATABASE_URL"],
    secret=True,
    kind=Kind.URL,
    schemes=("postgres", "postgresql"),
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the driver, the server, where it is and the settings of the pool."""
    manifests.dependencies.add(*SUPERSET.require("github.com/jackc/pgx/v5", "gorm.io/driver/postgres"))
    manifests.environment.add(DATABASE_URL, POOL_SIZE, TIMEOUT)
    manifests.servers.add(SERVER)


LAYER = Layer(name="databases/postgresql", folder=Path(__file__).parent, contribute=contribute)
