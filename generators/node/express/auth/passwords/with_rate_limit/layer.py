"""Passwords and the shared rate limit: all instances count attempts together."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/express/auth/passwords/with_rate_limit", folder=Path(__file__).parent)
