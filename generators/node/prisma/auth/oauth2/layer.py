"""Whose identity at the provider is which account, kept by Prisma."""

from pathlib import Path

from generators.layers import Layer
from generators.node.auth.oauth2 import layer as oauth2
from generators.node.prisma.auth.oauth2.with_soft_delete import layer as with_soft_delete
from generators.node.prisma.auth.sessions import layer as sessions

LAYER = Layer(
    name="node/prisma/auth/oauth2",
    folder=Path(__file__).parent,
    requires=(sessions.LAYER, oauth2.LAYER),
    beside={"soft-delete": with_soft_delete.LAYER},
)
