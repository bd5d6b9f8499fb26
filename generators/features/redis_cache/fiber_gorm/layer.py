"""A cache of what is answered in Redis, and transactions that tell which tables they change."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.redis import CACHE_TTL
from generators.spec.models import ServiceSpec
from generators.stacks.fiber_gorm.project import SUPERSET
from generators.stacks.fiber_gorm.redis import layer as redis


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the setting of the cache, and what lets many wait for one load."""
    manifests.dependencies.add(*SUPERSET.require("golang.org/x/sync"))
    manifests.environment.add(CACHE_TTL)


LAYER = Layer(
    name="redis-cache/fiber-gorm", folder=Path(__file__).parent, contribute=contribute, requires=(redis.LAYER,)
)
