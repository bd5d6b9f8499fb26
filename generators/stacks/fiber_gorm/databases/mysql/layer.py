"""MySQL or MariaDB through go-sql-driver."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.databases import add_server, state_mysql
from generators.manifests.settings import POOL_SIZE, TIMEOUT
from generators.spec.models import ServiceSpec
from generators.stacks.fiber_gorm.project import SUPERSET
from generators.tables.mysql_limits import refuse_what_does_not_fit

SERVER = state_mysql("mysql://app:app@{host}:{port}/app")


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the driver, the server, where it is and the settings of the pool."""
    manifests.dependencies.add(*SUPERSET.require("github.com/go-sql-driver/mysql", "gorm.io/driver/mysql"))
    add_server(manifests, SERVER, "mysql", hint="add ?tls=true where the way there is not your own")
    manifests.environment.add(POOL_SIZE, TIMEOUT)


LAYER = Layer(
    name="databases/mysql", folder=Path(__file__).parent, contribute=contribute, enrich=refuse_what_does_not_fit
)
