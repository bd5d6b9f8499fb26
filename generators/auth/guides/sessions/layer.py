"""What the README of a service says of sessions, whatever the stack."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/guides/sessions", folder=Path(__file__).parent)
