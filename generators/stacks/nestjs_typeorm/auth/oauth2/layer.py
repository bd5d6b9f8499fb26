"""OAuth 2: Nest's routes, and identities that TypeORM keeps."""

from pathlib import Path

from generators.layers import Layer
from generators.node.nest.auth.oauth2 import layer as oauth2
from generators.stacks.nestjs_typeorm.auth.sessions import layer as sessions

LAYER = Layer(name="auth/oauth2", folder=Path(__file__).parent, requires=(sessions.LAYER, oauth2.LAYER))
