"""Callers and soft delete: nobody brings a row back who may not delete it."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/shared/with_soft_delete", folder=Path(__file__).parent)
