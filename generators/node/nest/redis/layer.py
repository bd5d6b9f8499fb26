"""Redis on Nest: a module with the connection, and what readiness says of it."""

from pathlib import Path

from generators.layers import Layer
from generators.node.redis import layer as redis

LAYER = Layer(name="node/nest/redis", folder=Path(__file__).parent, requires=(redis.LAYER,))
