"""The row that a deletion is about, for layers that look at it before it goes."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/deletion", folder=Path(__file__).parent)
