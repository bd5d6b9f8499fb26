"""What the README of a service says of its identity provider, whatever the stack."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/guides/oauth2", folder=Path(__file__).parent)
