"""Redis, where the parts of an application on Express are put together."""

from pathlib import Path

from generators.layers import Layer
from generators.node.redis import layer as redis

LAYER = Layer(name="redis", folder=Path(__file__).parent, requires=(redis.LAYER,))
