"""Kafka through @platformatic/kafka."""

from pathlib import Path

from generators.features.queue.guide.kafka import layer as guide
from generators.features.queue.guide.kafka.kept_dead_letters import layer as kept_dead_letters
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.kafka import BROKER_URL, SERVER
from generators.node.queue.retry_queues import layer as retry_queues
from generators.node.superset import require
from generators.spec.models import ServiceSpec


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the client, the server and the setting of the connection."""
    manifests.dependencies.add(*require("@platformatic/kafka"))
    manifests.environment.add(BROKER_URL)
    manifests.servers.add(SERVER)


LAYER = Layer(
    name="node/queue/kafka",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(guide.LAYER, kept_dead_letters.LAYER, retry_queues.LAYER),
)
