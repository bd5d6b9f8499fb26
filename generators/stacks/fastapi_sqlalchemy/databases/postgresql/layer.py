"""PostgreSQL through asyncpg."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.databases import add_server, state_postgresql
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.databases.server import layer as server
from generators.stacks.fastapi_sqlalchemy.locking import require

SERVER = state_postgresql("postgresql+asyncpg://app:app@{host}:{port}/app")


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the driver, the server and where it is."""
    manifests.dependencies.add(*require("asyncpg"))
    add_server(manifests, SERVER, "postgresql+asyncpg", server.TEST_SCHEME)


LAYER = Layer(
    name="databases/postgresql", folder=Path(__file__).parent, contribute=contribute, requires=(server.LAYER,)
)
