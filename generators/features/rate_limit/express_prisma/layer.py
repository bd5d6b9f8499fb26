"""A rate limiter that counts in Redis, in the place of the one that counts in the process."""

from pathlib import Path

from generators.features.rate_limit.guide import layer as guide
from generators.layers import Layer
from generators.stacks.express_prisma.redis import layer as redis

LAYER = Layer(name="rate-limit/express-prisma", folder=Path(__file__).parent, requires=(redis.LAYER, guide.LAYER))
