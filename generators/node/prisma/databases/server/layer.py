"""What services on a database server share: tests that are told which database they may empty."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="prisma/databases/server", folder=Path(__file__).parent)
