"""Passwords on Nest: how people register and prove who they are; what is issued then is for other layers."""

from pathlib import Path

from generators.layers import Layer
from generators.node.express.auth.passwords import layer as passwords
from generators.node.nest.auth.callers import layer as callers
from generators.node.nest.auth.passwords.with_rate_limit import layer as with_rate_limit

LAYER = Layer(
    name="node/nest/auth/passwords",
    folder=Path(__file__).parent,
    requires=(callers.LAYER, passwords.LAYER),
    beside={"rate-limit": with_rate_limit.LAYER},
)
