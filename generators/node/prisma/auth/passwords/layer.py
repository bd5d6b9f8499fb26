"""What is kept of passwords, and of whom, by Prisma."""

from pathlib import Path

from generators.layers import Layer
from generators.node.auth.passwords import layer as passwords
from generators.node.prisma.auth.callers import layer as callers
from generators.node.prisma.auth.passwords.with_soft_delete import layer as with_soft_delete

LAYER = Layer(
    name="node/prisma/auth/passwords",
    folder=Path(__file__).parent,
    requires=(callers.LAYER, passwords.LAYER),
    beside={"soft-delete": with_soft_delete.LAYER},
)
