"""Sessions, kept by Prisma."""

from pathlib import Path

from generators.layers import Layer
from generators.node.auth.sessions import layer as sessions
from generators.node.prisma.auth.callers import layer as callers
from generators.node.prisma.auth.sessions.with_soft_delete import layer as with_soft_delete

LAYER = Layer(
    name="node/prisma/auth/sessions",
    folder=Path(__file__).parent,
    requires=(callers.LAYER, sessions.LAYER),
    beside={"soft-delete": with_soft_delete.LAYER},
)
