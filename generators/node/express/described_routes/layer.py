"""Which paths are routes, known from the description of the API."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/express/described-routes", folder=Path(__file__).parent)
