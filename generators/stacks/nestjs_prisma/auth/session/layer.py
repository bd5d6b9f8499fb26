"""Session: Nest's routes, and sessions that Prisma keeps."""

from pathlib import Path

from generators.layers import Layer
from generators.node.nest.auth.session import layer as session
from generators.node.prisma.auth.passwords import layer as passwords
from generators.node.prisma.auth.sessions import layer as sessions

LAYER = Layer(
    name="auth/session", folder=Path(__file__).parent, requires=(passwords.LAYER, sessions.LAYER, session.LAYER)
)
