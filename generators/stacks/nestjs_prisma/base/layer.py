"""The base of every service of this stack: Prisma under Nest's modules."""

from pathlib import Path

from generators.layers import Layer
from generators.node.nest import layer as nest
from generators.node.prisma import layer as prisma

LAYER = Layer(name="base", folder=Path(__file__).parent, requires=(nest.LAYER, prisma.LAYER))
