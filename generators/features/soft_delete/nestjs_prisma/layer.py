"""Soft delete on Nest by Prisma: repositories that bring rows back."""

from pathlib import Path

from generators.features.soft_delete.nest import layer as nest
from generators.layers import Layer
from generators.node.prisma.soft_delete import layer as soft_delete

LAYER = Layer(name="soft-delete/nestjs-prisma", folder=Path(__file__).parent, requires=(nest.LAYER, soft_delete.LAYER))
