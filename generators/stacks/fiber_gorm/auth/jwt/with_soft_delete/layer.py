"""Refresh tokens and soft delete: no login of a deleted account goes on, also when it comes back."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/jwt/with_soft_delete", folder=Path(__file__).parent)
