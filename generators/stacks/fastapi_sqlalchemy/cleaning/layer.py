"""What commands that clean the database share: from the settings to the end of the connections."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="cleaning", folder=Path(__file__).parent)
