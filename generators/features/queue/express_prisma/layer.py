"""Events of services on Express and Prisma: what a row is called in them."""

from pathlib import Path

from generators.layers import Layer
from generators.node.prisma.queue import layer as prisma_queue

LAYER = Layer(name="queue/express-prisma", folder=Path(__file__).parent, requires=(prisma_queue.LAYER,))
