"""Sessions and soft delete: whoever is deleted has no session any more."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/prisma/auth/sessions/with_soft_delete", folder=Path(__file__).parent)
