"""Kafka through aiokafka."""

from pathlib import Path

from generators.features.queue.guide.kafka import layer as guide
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.kafka import BROKER_URL, SERVER
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.locking import require


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the driver, the server and the setting of the connection."""
    manifests.dependencies.add(*require("aiokafka"))
    manifests.environment.add(BROKER_URL)
    manifests.servers.add(SERVER)


LAYER = Layer(
    name="queue/fastapi-sqlalchemy/kafka", folder=Path(__file__).parent, contribute=contribute, requires=(guide.LAYER,)
)
