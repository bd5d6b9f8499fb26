"""Session: whoever proves who he is by a password gets a session."""

from pathlib import Path

from generators.layers import Layer
from generators.node.auth.session import layer as session
from generators.stacks.express_prisma.auth.passwords import layer as passwords
from generators.stacks.express_prisma.auth.sessions import layer as sessions

LAYER = Layer(
    name="auth/session",
    folder=Path(__file__).parent,
    requires=(passwords.LAYER, sessions.LAYER, session.LAYER),
)
