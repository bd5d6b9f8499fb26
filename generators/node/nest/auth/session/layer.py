"""Session on Nest: whoever proves who he is by a password gets a session."""

from pathlib import Path

from generators.layers import Layer
from generators.node.auth.session import layer as session
from generators.node.nest.auth.passwords import layer as passwords
from generators.node.nest.auth.sessions import layer as sessions

LAYER = Layer(
    name="node/nest/auth/session",
    folder=Path(__file__).parent,
    requires=(passwords.LAYER, sessions.LAYER, session.LAYER),
)
