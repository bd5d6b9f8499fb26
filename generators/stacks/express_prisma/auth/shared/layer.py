"""What all ways to authenticate share: the guard of routes, and who may do what where use cases are made."""

from pathlib import Path

from generators.layers import Layer
from generators.node.prisma.auth.callers import layer as callers

LAYER = Layer(name="auth/shared", folder=Path(__file__).parent, requires=(callers.LAYER,))
