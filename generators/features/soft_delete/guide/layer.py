"""What the README of a service says of deleted rows, whatever the stack."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="soft-delete/guide", folder=Path(__file__).parent)
