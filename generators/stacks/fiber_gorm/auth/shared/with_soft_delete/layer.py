"""Callers and soft delete: whoever is deleted may do nothing."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/shared/with_soft_delete", folder=Path(__file__).parent)
