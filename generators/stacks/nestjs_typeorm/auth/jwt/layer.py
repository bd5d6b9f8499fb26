"""JSON Web Tokens: Nest's routes, and refresh tokens that TypeORM keeps."""

from pathlib import Path

from generators.layers import Layer
from generators.node.nest.auth.jwt import layer as jwt
from generators.stacks.nestjs_typeorm.auth.passwords import layer as passwords

LAYER = Layer(name="auth/jwt", folder=Path(__file__).parent, requires=(passwords.LAYER, jwt.LAYER))
