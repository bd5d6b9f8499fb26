"""MySQL or MariaDB through asyncmy."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.databases import add_server, state_mysql
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.databases.server import layer as server
from generators.stacks.fastapi_sqlalchemy.locking import require
from generators.tables.mysql_limits import refuse_what_does_not_fit

SERVER = state_mysql("mysql+asyncmy://app:app@{host}:{port}/app")


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the driver, the server and where it is."""
    # MySQL takes passwords over a plain connection only if they are encrypted, which asyncmy leaves to cryptography.
    manifests.dependencies.add(*require("asyncmy", "cryptography"))
    add_server(manifests, SERVER, "mysql+asyncmy", server.TEST_SCHEME)


LAYER = Layer(
    name="databases/mysql",
    folder=Path(__file__).parent,
    contribute=contribute,
    enrich=refuse_what_does_not_fit,
    requires=(server.LAYER,),
)
