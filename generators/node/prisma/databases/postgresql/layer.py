"""PostgreSQL through pg."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.node.databases.postgresql import layer as database
from generators.node.prisma.databases.postgresql.with_opentelemetry import layer as with_opentelemetry
from generators.node.prisma.queue.locks import layer as locks
from generators.node.superset import require
from generators.spec.models import ServiceSpec


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the driver."""
    manifests.dependencies.add(*require("@prisma/adapter-pg"))


LAYER = Layer(
    name="prisma/databases/postgresql",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(database.LAYER,),
    beside={"opentelemetry": with_opentelemetry.LAYER, "queue": locks.LAYER},
)
