"""What services on a database server share: each piece of work has a connection of the pool."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="databases/server", folder=Path(__file__).parent)
