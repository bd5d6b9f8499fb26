"""A cache of what use cases read, in Redis, which serves until a transaction changes what it shows."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.redis import CACHE_TTL
from generators.node.redis import layer as redis
from generators.spec.models import ServiceSpec


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the setting of the cache."""
    manifests.environment.add(CACHE_TTL)


LAYER = Layer(name="node/redis-cache", folder=Path(__file__).parent, contribute=contribute, requires=(redis.LAYER,))
