"""Service and worker change the file of SQLite one after the other: how the tests look at it, whatever sees to it."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/databases/sqlite with queue", folder=Path(__file__).parent)
