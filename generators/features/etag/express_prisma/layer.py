"""Entity tags on Express, which answers 304 by itself where a caller names the tag of an answer."""

from pathlib import Path

from generators.features.etag.guide import layer as guide
from generators.layers import Layer
from generators.node.deletion import layer as deletion
from generators.node.etag import layer as etag

LAYER = Layer(
    name="etag/express-prisma",
    folder=Path(__file__).parent,
    requires=(etag.LAYER, deletion.LAYER, guide.LAYER),
)
