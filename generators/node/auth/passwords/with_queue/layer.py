"""Administrators whom the command makes are told to others."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/auth/passwords with queue", folder=Path(__file__).parent)
