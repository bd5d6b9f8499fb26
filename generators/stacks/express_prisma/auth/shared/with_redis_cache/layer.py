"""The cache, asked by several callers."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/shared with redis-cache", folder=Path(__file__).parent)
