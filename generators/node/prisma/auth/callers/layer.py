"""Whose rows are whose, as conditions of Prisma's queries."""

from pathlib import Path

from generators.layers import Layer
from generators.node.auth.callers import layer as callers

LAYER = Layer(name="node/prisma/auth/callers", folder=Path(__file__).parent, requires=(callers.LAYER,))
