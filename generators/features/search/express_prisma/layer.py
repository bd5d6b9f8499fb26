"""Search on Express + Prisma: the parameters of lists, as zod reads them."""

from pathlib import Path

from generators.features.search.guide import layer as guide
from generators.layers import Layer
from generators.node.prisma.search import layer as search

LAYER = Layer(name="search/express-prisma", folder=Path(__file__).parent, requires=(search.LAYER, guide.LAYER))
