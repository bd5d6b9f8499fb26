"""Passwords: the routes by which people register and prove who they are; what is issued then is for other layers."""

from pathlib import Path

from generators.layers import Layer
from generators.node.express.auth.passwords import layer as attempts
from generators.node.prisma.auth.passwords import layer as passwords
from generators.stacks.express_prisma.auth.passwords.with_rate_limit import layer as with_rate_limit
from generators.stacks.express_prisma.auth.shared import layer as shared

LAYER = Layer(
    name="auth/passwords",
    folder=Path(__file__).parent,
    requires=(shared.LAYER, passwords.LAYER, attempts.LAYER),
    beside={"rate-limit": with_rate_limit.LAYER},
)
