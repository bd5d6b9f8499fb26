"""PostgreSQL through pgx."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.databases import add_server, state_postgresql
from generators.manifests.settings import POOL_SIZE, TIMEOUT
from generators.spec.models import ServiceSpec
from generators.stacks.fiber_gorm.project import SUPERSET

SERVER = state_postgresql("postgres://app:app@{host}:{port}/app?sslmode=disable")


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the driver, the server, where it is and the settings of the pool."""
    manifests.dependencies.add(*SUPERSET.require("github.com/jackc/pgx/v5", "gorm.io/driver/postgres"))
    hint = "leave sslmode out where the way there is not your own"
    add_server(manifests, SERVER, "postgres", "postgresql", hint=hint)
    manifests.environment.add(POOL_SIZE, TIMEOUT)


LAYER = Layer(name="databases/postgresql", folder=Path(__file__).parent, contribute=contribute)
