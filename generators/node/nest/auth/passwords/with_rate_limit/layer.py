"""Passwords and the shared rate limit on Nest: attempts are counted in Redis, too."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/nest/auth/passwords/with_rate_limit", folder=Path(__file__).parent)
