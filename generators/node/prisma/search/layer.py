"""Search by Prisma, which leaves the characters of LIKE as they are, so that they are folded away."""

from pathlib import Path

from generators.layers import Layer
from generators.node.search import layer as search

LAYER = Layer(name="prisma/search", folder=Path(__file__).parent, requires=(search.LAYER,))
