"""What the README of a service says of limits in Redis, whatever the stack."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="rate-limit/guide", folder=Path(__file__).parent)
