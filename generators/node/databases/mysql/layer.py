"""MySQL or MariaDB: the address as all libraries take it, and how long it is waited for."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.settings import POOL_SIZE, TIMEOUT
from generators.node.databases.mysql.with_queue import layer as with_queue
from generators.spec.models import ServiceSpec
from generators.tables.mysql_limits import refuse_what_does_not_fit

SCHEME = "mysql"

ADDRESS = f"{SCHEME}://app:app@{{host}}:{{port}}/app"
"""Where the server is. What may stand behind it is a matter of the library, and so is the server's setup."""


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the settings of the pool."""
    manifests.environment.add(POOL_SIZE, TIMEOUT)


LAYER = Layer(
    name="node/databases/mysql",
    folder=Path(__file__).parent,
    contribute=contribute,
    enrich=refuse_what_does_not_fit,
    beside={"queue": with_queue.LAYER},
)
