"""OAuth 2: the cookie by which browsers hold a login that has begun, as Express reads and writes it."""

from pathlib import Path

from generators.layers import Layer
from generators.node.auth.oauth2 import layer as oauth2
from generators.node.express.auth.sessions import layer as sessions

LAYER = Layer(name="node/express/auth/oauth2", folder=Path(__file__).parent, requires=(sessions.LAYER, oauth2.LAYER))
