"""OAuth 2: the routes by which browsers get a session at the identity provider, and machines that bring its tokens."""

from pathlib import Path

from generators.layers import Layer
from generators.node.express.auth.oauth2 import layer as logins
from generators.node.prisma.auth.oauth2 import layer as oauth2
from generators.stacks.express_prisma.auth.sessions import layer as sessions

LAYER = Layer(name="auth/oauth2", folder=Path(__file__).parent, requires=(sessions.LAYER, logins.LAYER, oauth2.LAYER))
