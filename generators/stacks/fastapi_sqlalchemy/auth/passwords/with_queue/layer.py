"""Passwords and events: administrators who are made by a command are told of."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/passwords/with_queue", folder=Path(__file__).parent)
