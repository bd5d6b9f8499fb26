"""A cache of reads in Redis: by decorators of the use cases that read, and by watching what transactions change."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.redis import CACHE_TTL
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.redis import layer as redis


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the setting of the cache."""
    manifests.environment.add(CACHE_TTL)


LAYER = Layer(
    name="redis-cache/fastapi-sqlalchemy",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(redis.LAYER,),
)
