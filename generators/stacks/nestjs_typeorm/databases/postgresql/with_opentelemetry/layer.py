"""The connections to PostgreSQL as metrics show them."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="databases/postgresql with opentelemetry", folder=Path(__file__).parent)
