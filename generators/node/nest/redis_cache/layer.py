"""The cache on Nest: where the application is given one, and the form of what it keeps by the classes of answers."""

from pathlib import Path

from generators.layers import Layer
from generators.node.nest.redis import layer as redis
from generators.node.redis_cache import layer as redis_cache

LAYER = Layer(name="node/nest/redis-cache", folder=Path(__file__).parent, requires=(redis.LAYER, redis_cache.LAYER))
