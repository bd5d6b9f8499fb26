"""The connections to SQLite as metrics show them."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="databases/sqlite with opentelemetry", folder=Path(__file__).parent)
