"""Sessions: the routes of those who have one."""

from pathlib import Path

from generators.layers import Layer
from generators.node.express.auth.sessions import layer as browsers
from generators.node.prisma.auth.sessions import layer as sessions
from generators.stacks.express_prisma.auth.shared import layer as shared

LAYER = Layer(
    name="auth/sessions", folder=Path(__file__).parent, requires=(shared.LAYER, browsers.LAYER, sessions.LAYER)
)
