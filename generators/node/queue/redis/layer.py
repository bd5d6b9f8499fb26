"""Redis through BullMQ."""

from pathlib import Path

from generators.features.queue.guide.redis import layer as guide
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.redis_broker import BROKER_URL, SERVER
from generators.node.superset import require
from generators.spec.models import ServiceSpec


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the clients, the server and the setting of the connection."""
    manifests.dependencies.add(*require("bullmq", "ioredis"))
    manifests.environment.add(BROKER_URL)
    manifests.servers.add(SERVER)


LAYER = Layer(name="node/queue/redis", folder=Path(__file__).parent, contribute=contribute, requires=(guide.LAYER,))
