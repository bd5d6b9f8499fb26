"""Entity tags: digests of what is answered, and what requests say of them."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/etag", folder=Path(__file__).parent)
