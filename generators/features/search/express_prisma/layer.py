"""Search: a column with the folded texts of a row, and filters of lists by words and by bounds."""

from pathlib import Path

from generators.features.search.guide import layer as guide
from generators.layers import Layer

LAYER = Layer(name="search/express-prisma", folder=Path(__file__).parent, requires=(guide.LAYER,))
