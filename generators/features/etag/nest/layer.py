"""Entity tags on Nest: an interceptor that tags what is answered, and decorators for the headers that name tags."""

from pathlib import Path

from generators.features.etag.guide import layer as guide
from generators.layers import Layer
from generators.node.express.etag import layer as etag

LAYER = Layer(name="etag/nest", folder=Path(__file__).parent, requires=(etag.LAYER, guide.LAYER))
