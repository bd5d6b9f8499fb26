"""Transactions of Prisma's client that tell the cache which tables they changed."""

from pathlib import Path

from generators.layers import Layer
from generators.node.redis_cache import layer as redis_cache

LAYER = Layer(name="node/prisma/redis-cache", folder=Path(__file__).parent, requires=(redis_cache.LAYER,))
