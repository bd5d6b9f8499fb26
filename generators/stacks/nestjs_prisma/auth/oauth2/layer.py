"""OAuth 2: Nest's routes, and identities that Prisma keeps."""

from pathlib import Path

from generators.layers import Layer
from generators.node.nest.auth.oauth2 import layer as nest
from generators.node.prisma.auth.oauth2 import layer as prisma

LAYER = Layer(name="auth/oauth2", folder=Path(__file__).parent, requires=(nest.LAYER, prisma.LAYER))
