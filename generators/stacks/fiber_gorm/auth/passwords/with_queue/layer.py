"""What makes somebody an administrator is told to others."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/passwords with queue", folder=Path(__file__).parent)
