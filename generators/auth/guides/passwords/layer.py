"""What the README of a service says of passwords, whatever the stack."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/guides/passwords", folder=Path(__file__).parent)
