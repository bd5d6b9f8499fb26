"""Service and worker change the file one after the other: each transaction begins with the one lock of SQLite."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="databases/sqlite with queue", folder=Path(__file__).parent)
