"""Sessions: the cookie by which browsers hold them, as Express reads and writes it."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.node.auth.sessions import layer as sessions
from generators.node.express import layer as express
from generators.node.superset import require
from generators.spec.models import ServiceSpec


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the reader of cookies."""
    manifests.dependencies.add(*require("cookie-parser", "@types/cookie-parser"))


LAYER = Layer(
    name="node/express/auth/sessions",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(express.LAYER, sessions.LAYER),
)
