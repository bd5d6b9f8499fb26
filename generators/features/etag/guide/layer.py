"""What the README of a service says of entity tags, whatever the stack."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="etag/guide", folder=Path(__file__).parent)
