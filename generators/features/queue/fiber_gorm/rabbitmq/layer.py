"""RabbitMQ through amqp091-go."""

from pathlib import Path

from generators.features.queue.guide.rabbitmq import layer as guide
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.rabbitmq import BROKER_URL, SERVER
from generators.spec.models import ServiceSpec
from generators.stacks.fiber_gorm.project import SUPERSET


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the client, the server and the setting of the connection."""
    manifests.dependencies.add(*SUPERSET.require("github.com/rabbitmq/amqp091-go"))
    manifests.environment.add(BROKER_URL)
    manifests.servers.add(SERVER)


LAYER = Layer(
    name="queue/fiber-gorm/rabbitmq", folder=Path(__file__).parent, contribute=contribute, requires=(guide.LAYER,)
)
