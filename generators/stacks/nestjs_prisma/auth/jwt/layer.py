"""JSON Web Tokens: Nest's routes, on what Prisma keeps."""

from pathlib import Path

from generators.layers import Layer
from generators.node.nest.auth.jwt import layer as nest
from generators.node.prisma.auth.jwt import layer as prisma

LAYER = Layer(name="auth/jwt", folder=Path(__file__).parent, requires=(nest.LAYER, prisma.LAYER))
