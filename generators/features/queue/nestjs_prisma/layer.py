"""Events of services on Nest, kept by Prisma."""

from pathlib import Path

from generators.layers import Layer
from generators.node.nest.queue import layer as nest
from generators.node.prisma.queue import layer as prisma

LAYER = Layer(name="queue/nestjs-prisma", folder=Path(__file__).parent, requires=(nest.LAYER, prisma.LAYER))
