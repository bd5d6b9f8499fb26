"""PostgreSQL through pg."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.databases import add_server
from generators.node.databases.postgresql import layer as database
from generators.node.superset import require
from generators.spec.models import ServiceSpec
from generators.stacks.nestjs_typeorm.databases.postgresql.with_opentelemetry import layer as with_opentelemetry
from generators.stacks.nestjs_typeorm.databases.server import layer as server


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the server, where it is and the driver."""
    add_server(manifests, database.SERVER, *database.SCHEMES)
    manifests.dependencies.add(*require("pg", "@types/pg"))


LAYER = Layer(
    name="databases/postgresql",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(database.LAYER, server.LAYER),
    beside={"opentelemetry": with_opentelemetry.LAYER},
)
