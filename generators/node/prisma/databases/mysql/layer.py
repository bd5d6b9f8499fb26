"""MySQL or MariaDB through MariaDB's driver, which speaks to both."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.databases import add_server, state_mysql
from generators.manifests.environment import Parameters
from generators.node.databases.mysql import layer as database
from generators.node.prisma.databases.mysql.with_opentelemetry import layer as with_opentelemetry
from generators.node.prisma.queue.locks import layer as locks
from generators.node.superset import require
from generators.spec.models import ServiceSpec

_SETUP = r"""-- `prisma migrate dev` tries migrations out in a database that it makes and drops.
GRANT ALL PRIVILEGES ON `prisma\_migrate\_shadow\_db\_%`.* TO 'app'@'%';
"""

_SERVER = state_mysql(database.ADDRESS, _SETUP)

# As Prisma's command line takes them from the same address.
_PARAMETERS = Parameters({"sslaccept": ("strict", "accept_invalid_certs"), "sslcert": ()})


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the server, where it is and the driver."""
    hint = "with `?sslaccept=strict` behind it, by TLS"
    add_server(manifests, _SERVER, database.SCHEME, hint=hint, parameters=_PARAMETERS)
    manifests.dependencies.add(*require("@prisma/adapter-mariadb"))


LAYER = Layer(
    name="prisma/databases/mysql",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(database.LAYER,),
    beside={"opentelemetry": with_opentelemetry.LAYER, "queue": locks.LAYER},
)
