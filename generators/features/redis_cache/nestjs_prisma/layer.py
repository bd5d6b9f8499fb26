"""The cache on Nest, told by Prisma's client what changes."""

from pathlib import Path

from generators.layers import Layer
from generators.node.nest.redis_cache import layer as nest
from generators.node.prisma.redis_cache import layer as prisma

LAYER = Layer(name="redis-cache/nestjs-prisma", folder=Path(__file__).parent, requires=(nest.LAYER, prisma.LAYER))
