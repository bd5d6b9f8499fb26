"""Entity tags: digests of what is answered, and what requests say of them."""

from pathlib import Path

from generators.layers import Layer
from generators.node.deletion import layer as deletion

LAYER = Layer(name="node/etag", folder=Path(__file__).parent, requires=(deletion.LAYER,))
