"""Passwords and soft delete: the password of a deleted account stays with it, and opens nothing."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/prisma/auth/passwords/with_soft_delete", folder=Path(__file__).parent)
