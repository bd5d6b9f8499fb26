"""Passwords and the shared rate limit: the routes give what counts for all instances."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/passwords/with_rate_limit", folder=Path(__file__).parent)
