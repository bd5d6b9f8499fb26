"""OAuth 2 on Nest: the routes by which browsers get a session at a provider, and machines that bring its tokens."""

from pathlib import Path

from generators.layers import Layer
from generators.node.express.auth.oauth2 import layer as logins
from generators.node.nest.auth.bearer import layer as bearer
from generators.node.nest.auth.sessions import layer as sessions

# Decorators are applied from the last one on: a token is described before a session, as the contract has it.
LAYER = Layer(
    name="node/nest/auth/oauth2",
    folder=Path(__file__).parent,
    requires=(sessions.LAYER, bearer.LAYER, logins.LAYER),
)
