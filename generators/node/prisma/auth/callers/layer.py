"""Whose rows are whose, as conditions of Prisma's queries, and what callers may do."""

from pathlib import Path

from generators.layers import Layer
from generators.node.auth.callers import layer as callers
from generators.node.prisma.auth.callers.with_soft_delete import layer as with_soft_delete

LAYER = Layer(
    name="node/prisma/auth/callers",
    folder=Path(__file__).parent,
    requires=(callers.LAYER,),
    beside={"soft-delete": with_soft_delete.LAYER},
)
