"""Passwords and cached reads: the command that makes an administrator changes rows as the service does."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/passwords/with_redis_cache", folder=Path(__file__).parent)
