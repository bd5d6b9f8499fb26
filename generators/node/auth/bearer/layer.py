"""Bearer tokens: pages of other origins may send the header that has one."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/auth/bearer", folder=Path(__file__).parent)
