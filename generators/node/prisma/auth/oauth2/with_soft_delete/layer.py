"""Identities and soft delete: nobody becomes an account that is deleted."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/prisma/auth/oauth2/with_soft_delete", folder=Path(__file__).parent)
