"""What commands that clean the database share."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="cleaning", folder=Path(__file__).parent)
