"""What the README of a service says of access tokens and refresh tokens, whatever the stack."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/guides/jwt", folder=Path(__file__).parent)
