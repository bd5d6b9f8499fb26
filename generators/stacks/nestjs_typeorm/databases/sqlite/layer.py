"""SQLite through better-sqlite3."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.node.databases.sqlite import layer as database
from generators.node.superset import require
from generators.spec.models import ServiceSpec
from generators.stacks.nestjs_typeorm.databases.sqlite.with_opentelemetry import layer as with_opentelemetry
from generators.stacks.nestjs_typeorm.databases.sqlite.with_queue import layer as with_queue


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the driver."""
    manifests.dependencies.add(*require("better-sqlite3"))


LAYER = Layer(
    name="databases/sqlite",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(database.LAYER,),
    beside={"opentelemetry": with_opentelemetry.LAYER, "queue": with_queue.LAYER},
)
