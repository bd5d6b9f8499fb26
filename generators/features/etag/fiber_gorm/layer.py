"""Entity tags: digests of what is answered, and the headers that ask for them."""

from pathlib import Path

from generators.features.etag.guide import layer as guide
from generators.layers import Layer

LAYER = Layer(name="etag/fiber-gorm", folder=Path(__file__).parent, requires=(guide.LAYER,))
