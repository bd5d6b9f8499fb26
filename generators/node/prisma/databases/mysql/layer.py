"""MySQL or MariaDB through MariaDB's driver, which speaks to both."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.backing import Server
from generators.manifests.environment import Kind, Setting
from generators.manifests.settings import POOL_SIZE, TIMEOUT
from generators.node.prisma.databases.server import layer as server
from generators.node.superset import require
from generators.spec.models import ServiceSpec
from generators.tables.mysql_limits import refuse_what_does_not_fit

_URL = "mysql://app:app@{host}:{port}/app"

SERVER = Server(
    name="database",
    title="MySQL",
    image="mysql:8.4",
    port=3306,
    # By TCP, because the image first starts a server for itself that listens on its socket only.
    probe="mysqladmin ping --protocol=tcp --user=app --password=app --silent",
    volume="/var/lib/mysql",
    environment={
        "MYSQL_DATABASE": "app",
        "MYSQL_USER": "app",
        "MYSQL_PASSWORD": "app",
        "MYSQL_RANDOM_ROOT_PASSWORD": "yes",
    },
    settings={"DATABASE_URL": _URL},
    test_settings={"TEST_DATABASE_URL": _URL},
)

DATABASE_URL = Setting(
    "DATABASE_URL",
    "Where the MySQL or MariaDB database is.",
    example=SERVER.locate("localhost")["DATABASE_URL"],
    secret=True,
    kind=Kind.URL,
    schemes=("mysql",),
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the driver, the server and where it is."""
    manifests.dependencies.add(*require("@prisma/adapter-mariadb"))
    manifests.environment.add(DATABASE_URL, POOL_SIZE, TIMEOUT)
    manifests.servers.add(SERVER)


LAYER = Layer(
    name="prisma/databases/mysql",
    folder=Path(__file__).parent,
    contribute=contribute,
    enrich=refuse_what_does_not_fit,
    requires=(server.LAYER,),
)
