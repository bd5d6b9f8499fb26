"""Callers and soft delete: whoever is deleted begins no login, and goes on with none."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/prisma/auth/callers/with_soft_delete", folder=Path(__file__).parent)
