"""The cache on Nest, told by a subscriber of TypeORM what changes."""

from pathlib import Path

from generators.layers import Layer
from generators.node.nest.redis_cache import layer as nest

LAYER = Layer(name="redis-cache/nestjs-typeorm", folder=Path(__file__).parent, requires=(nest.LAYER,))
