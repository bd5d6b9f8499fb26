"""What is kept in the cache for those who see the same."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/auth/callers with redis-cache", folder=Path(__file__).parent)
