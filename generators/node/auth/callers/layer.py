"""Callers, what they may do, and the use cases of resources that ask for that."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/auth/callers", folder=Path(__file__).parent)
