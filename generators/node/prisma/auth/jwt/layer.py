"""Refresh tokens, kept by Prisma."""

from pathlib import Path

from generators.layers import Layer
from generators.node.auth.jwt import layer as jwt
from generators.node.prisma.auth.passwords import layer as passwords

LAYER = Layer(name="node/prisma/auth/jwt", folder=Path(__file__).parent, requires=(passwords.LAYER, jwt.LAYER))
