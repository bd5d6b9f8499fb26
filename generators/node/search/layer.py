"""Search: how texts are folded, and that what changes a row is told of what it was."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/search", folder=Path(__file__).parent)
