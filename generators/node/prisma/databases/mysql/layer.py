"""MySQL or MariaDB through MariaDB's driver, which speaks to both."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.node.databases.mysql import layer as database
from generators.node.prisma.databases.mysql.with_opentelemetry import layer as with_opentelemetry
from generators.node.prisma.databases.mysql.with_queue import layer as with_queue
from generators.node.superset import require
from generators.spec.models import ServiceSpec


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the driver."""
    manifests.dependencies.add(*require("@prisma/adapter-mariadb"))


LAYER = Layer(
    name="prisma/databases/mysql",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(database.LAYER,),
    beside={"opentelemetry": with_opentelemetry.LAYER, "queue": with_queue.LAYER},
)
