"""Callers and soft delete: whoever is deleted may do nothing, and who may not delete a row does not restore it."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/shared/with_soft_delete", folder=Path(__file__).parent)
