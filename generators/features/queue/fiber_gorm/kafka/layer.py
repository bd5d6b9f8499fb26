"""Kafka through franz-go."""

from pathlib import Path

from generators.features.queue.guide.kafka import layer as guide
from generators.features.queue.guide.kafka.kept_dead_letters import layer as kept_dead_letters
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.kafka import BROKER_URL, SERVER
from generators.spec.models import ServiceSpec
from generators.stacks.fiber_gorm.project import SUPERSET


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the client, the server and the setting of the connection."""
    manifests.dependencies.add(*SUPERSET.require("github.com/twmb/franz-go", "github.com/twmb/franz-go/pkg/kadm"))
    manifests.environment.add(BROKER_URL)
    manifests.servers.add(SERVER)


LAYER = Layer(
    name="queue/fiber-gorm/kafka",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(guide.LAYER, kept_dead_letters.LAYER),
)
