"""The id of the request that work is done for, known wherever the work is."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/express/request-context", folder=Path(__file__).parent)
