"""Passwords: how often they may be tried, by the limits that Express has."""

from pathlib import Path

from generators.layers import Layer
from generators.node.auth.passwords import layer as passwords
from generators.node.express import layer as express
from generators.node.express.auth.passwords.with_rate_limit import layer as with_rate_limit

LAYER = Layer(
    name="node/express/auth/passwords",
    folder=Path(__file__).parent,
    requires=(express.LAYER, passwords.LAYER),
    beside={"rate-limit": with_rate_limit.LAYER},
)
