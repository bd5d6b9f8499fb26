"""No authentication: the README says what follows from it."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/none", folder=Path(__file__).parent)
