"""Soft delete on Express + Prisma: the route by which rows come back, and the program that deletes them for good."""

from pathlib import Path

from generators.features.soft_delete.guide import layer as guide
from generators.layers import Layer
from generators.node.prisma.chores import layer as chores
from generators.node.prisma.soft_delete import layer as soft_delete

LAYER = Layer(
    name="soft-delete/express-prisma",
    folder=Path(__file__).parent,
    requires=(soft_delete.LAYER, chores.LAYER, guide.LAYER),
)
