"""SQLite: where the file is, and how long a statement waits for it."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.databases import add_file
from generators.manifests.settings import TIMEOUT
from generators.node.databases.sqlite.with_queue import layer as with_queue
from generators.spec.models import ServiceSpec
from generators.tables.sqlite_limits import refuse_long_decimals


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the place of the file and how long a statement waits for it."""
    add_file(manifests, "file:./app.db", "file:/data/app.db", "file")
    manifests.environment.add(TIMEOUT)


LAYER = Layer(
    name="node/databases/sqlite",
    folder=Path(__file__).parent,
    contribute=contribute,
    enrich=refuse_long_decimals,
    beside={"queue": with_queue.LAYER},
)
