"""Soft delete by Prisma: conditions of its queries, and locks and deletions by SQL of our own."""

from pathlib import Path

from generators.layers import Layer
from generators.node.soft_delete import layer as soft_delete

LAYER = Layer(name="prisma/soft-delete", folder=Path(__file__).parent, requires=(soft_delete.LAYER,))
