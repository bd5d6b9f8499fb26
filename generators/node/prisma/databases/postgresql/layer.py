"""PostgreSQL through pg."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.databases import add_server
from generators.manifests.environment import Parameters
from generators.node.databases.postgresql import layer as database
from generators.node.prisma.databases.postgresql.with_opentelemetry import layer as with_opentelemetry
from generators.node.prisma.queue.locks import layer as locks
from generators.node.superset import require
from generators.spec.models import ServiceSpec

# Prisma's command line would migrate another schema, of which the service's own SQL knows nothing.
_PARAMETERS = Parameters({"schema": ("public",)}, are_all=False)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the server, where it is and the driver."""
    add_server(manifests, database.SERVER, *database.SCHEMES, parameters=_PARAMETERS)
    manifests.dependencies.add(*require("@prisma/adapter-pg"))


LAYER = Layer(
    name="prisma/databases/postgresql",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(database.LAYER,),
    beside={"opentelemetry": with_opentelemetry.LAYER, "queue": locks.LAYER},
)
