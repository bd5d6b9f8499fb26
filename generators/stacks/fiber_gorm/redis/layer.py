"""Redis: the connection that features share, and the server that it leads to."""

from pathlib import Path

from generators.features.opentelemetry.fiber_gorm.with_redis import layer as with_redis
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.redis import REDIS_TIMEOUT, REDIS_URL, SERVER
from generators.spec.models import ServiceSpec
from generators.stacks.fiber_gorm.project import SUPERSET


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the client, the server and the settings of the connection."""
    manifests.dependencies.add(*SUPERSET.require("github.com/redis/go-redis/v9"))
    manifests.environment.add(REDIS_URL, REDIS_TIMEOUT)
    manifests.servers.add(SERVER)


LAYER = Layer(
    name="redis", folder=Path(__file__).parent, contribute=contribute, beside={"opentelemetry": with_redis.LAYER}
)
