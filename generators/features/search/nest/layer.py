"""Search on Nest: the parameters of lists, as the classes of their queries read them."""

from pathlib import Path

from generators.features.search.guide import layer as guide
from generators.layers import Layer
from generators.node.search import layer as search

LAYER = Layer(name="search/nest", folder=Path(__file__).parent, requires=(search.LAYER, guide.LAYER))
