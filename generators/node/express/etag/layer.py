"""Entity tags on Express, which answers 304 by itself where a caller names the tag of an answer."""

from pathlib import Path

from generators.layers import Layer
from generators.node.etag import layer as etag

LAYER = Layer(name="node/express/etag", folder=Path(__file__).parent, requires=(etag.LAYER,))
