"""MySQL or MariaDB through mysql2."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.databases import add_server, state_mysql
from generators.manifests.environment import Parameters
from generators.node.databases.mysql import layer as database
from generators.node.superset import require
from generators.spec.models import ServiceSpec
from generators.stacks.nestjs_typeorm.databases.mysql.with_opentelemetry import layer as with_opentelemetry
from generators.stacks.nestjs_typeorm.databases.mysql.with_soft_delete import layer as with_soft_delete
from generators.stacks.nestjs_typeorm.databases.server import layer as server

_SERVER = state_mysql(database.ADDRESS)

# As MySQL's own tools call them. There is no PREFERRED: who is content with either has no protection.
_PARAMETERS = Parameters({"ssl-mode": ("DISABLED", "REQUIRED", "VERIFY_CA", "VERIFY_IDENTITY"), "ssl-ca": ()})


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the server, where it is and the driver."""
    hint = "with `?ssl-mode=VERIFY_IDENTITY` behind it, by TLS"
    add_server(manifests, _SERVER, database.SCHEME, hint=hint, parameters=_PARAMETERS)
    manifests.dependencies.add(*require("mysql2"))


LAYER = Layer(
    name="databases/mysql",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(database.LAYER, server.LAYER),
    beside={
        "opentelemetry": with_opentelemetry.LAYER,
        "soft-delete": with_soft_delete.LAYER,
    },
)
