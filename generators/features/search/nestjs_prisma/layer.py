"""Search on Nest by Prisma: repositories that are told of what a row was."""

from pathlib import Path

from generators.features.search.nest import layer as nest
from generators.layers import Layer
from generators.node.prisma.search import layer as search

LAYER = Layer(name="search/nestjs-prisma", folder=Path(__file__).parent, requires=(nest.LAYER, search.LAYER))
