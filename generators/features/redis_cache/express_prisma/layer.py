"""The cache on Express: where the application is given one, and the form of what it keeps by zod's schemas."""

from pathlib import Path

from generators.layers import Layer
from generators.node.prisma.redis_cache import layer as redis_cache
from generators.stacks.express_prisma.redis import layer as redis

LAYER = Layer(
    name="redis-cache/express-prisma", folder=Path(__file__).parent, requires=(redis.LAYER, redis_cache.LAYER)
)
