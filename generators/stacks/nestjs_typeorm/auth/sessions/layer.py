"""Sessions, kept by TypeORM."""

from pathlib import Path

from generators.layers import Layer
from generators.node.auth.sessions import layer as sessions
from generators.stacks.nestjs_typeorm.auth.callers import layer as callers

LAYER = Layer(name="auth/sessions", folder=Path(__file__).parent, requires=(callers.LAYER, sessions.LAYER))
