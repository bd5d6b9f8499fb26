"""Redis: the connection that features share, and the server that it leads to."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.redis import REDIS_TIMEOUT, REDIS_URL, SERVER
from generators.node.opentelemetry.with_redis import layer as with_opentelemetry
from generators.node.superset import require
from generators.spec.models import ServiceSpec


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the client, the server and the settings of the connection."""
    manifests.dependencies.add(*require("ioredis"))
    manifests.environment.add(REDIS_URL, REDIS_TIMEOUT)
    manifests.servers.add(SERVER)


LAYER = Layer(
    name="node/redis",
    folder=Path(__file__).parent,
    contribute=contribute,
    beside={"opentelemetry": with_opentelemetry.LAYER},
)
