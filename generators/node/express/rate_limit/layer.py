"""A store of express-rate-limit that counts in Redis, in the place of the one that counts in the process."""

from pathlib import Path

from generators.layers import Layer
from generators.node.redis import layer as redis

LAYER = Layer(name="node/express/rate-limit", folder=Path(__file__).parent, requires=(redis.LAYER,))
