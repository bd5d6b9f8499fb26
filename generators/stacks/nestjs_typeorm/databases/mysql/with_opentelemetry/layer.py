"""The connections to MySQL as metrics show them."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="databases/mysql with opentelemetry", folder=Path(__file__).parent)
