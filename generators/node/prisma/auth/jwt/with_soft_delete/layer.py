"""Refresh tokens and soft delete: whoever is deleted goes on with no login."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/prisma/auth/jwt/with_soft_delete", folder=Path(__file__).parent)
