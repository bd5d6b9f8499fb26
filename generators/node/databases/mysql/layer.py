"""MySQL or MariaDB: where it is, and how long it is waited for."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.databases import add_server, state_mysql
from generators.manifests.settings import POOL_SIZE, TIMEOUT
from generators.node.databases.mysql.with_queue import layer as with_queue
from generators.spec.models import ServiceSpec
from generators.tables.mysql_limits import refuse_what_does_not_fit

SERVER = state_mysql("mysql://app:app@{host}:{port}/app")


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the server, where it is and the settings of the pool."""
    add_server(manifests, SERVER, "mysql")
    manifests.environment.add(POOL_SIZE, TIMEOUT)


LAYER = Layer(
    name="node/databases/mysql",
    folder=Path(__file__).parent,
    contribute=contribute,
    enrich=refuse_what_does_not_fit,
    beside={"queue": with_queue.LAYER},
)
