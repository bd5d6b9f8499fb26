"""Sessions: the cookie by which browsers hold them, and the routes of those who have one."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.node.prisma.auth.sessions import layer as sessions
from generators.node.superset import require
from generators.spec.models import ServiceSpec
from generators.stacks.express_prisma.auth.shared import layer as shared


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the reader of cookies."""
    manifests.dependencies.add(*require("cookie-parser", "@types/cookie-parser"))


LAYER = Layer(
    name="auth/sessions", folder=Path(__file__).parent, contribute=contribute, requires=(shared.LAYER, sessions.LAYER)
)
