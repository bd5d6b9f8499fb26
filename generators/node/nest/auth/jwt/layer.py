"""JSON Web Tokens on Nest: the routes by which tokens are given and ended, and the proof of who sends a request."""

from pathlib import Path

from generators.layers import Layer
from generators.node.auth.jwt import layer as jwt
from generators.node.nest.auth.bearer import layer as bearer
from generators.node.nest.auth.passwords import layer as passwords

LAYER = Layer(
    name="node/nest/auth/jwt",
    folder=Path(__file__).parent,
    requires=(passwords.LAYER, jwt.LAYER, bearer.LAYER),
)
