"""A rate limiter that counts in Redis, on Express + Prisma: it is given the connection that the service has."""

from pathlib import Path

from generators.features.rate_limit.guide import layer as guide
from generators.layers import Layer
from generators.node.express.rate_limit import layer as rate_limit
from generators.stacks.express_prisma.redis import layer as redis

LAYER = Layer(
    name="rate-limit/express-prisma",
    folder=Path(__file__).parent,
    requires=(redis.LAYER, rate_limit.LAYER, guide.LAYER),
)
