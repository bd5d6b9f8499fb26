"""OAuth 2: people sign in at an OpenID Connect provider, machines bring access tokens of it."""

from pathlib import Path

from generators.auth.guides.oauth2 import layer as guide
from generators.auth.oauth2.settings import PROVIDER, list_settings
from generators.layers import Layer
from generators.manifests import Manifests
from generators.node.auth.bearer import layer as bearer
from generators.node.auth.oauth2.with_soft_delete import layer as with_soft_delete
from generators.node.auth.sessions import layer as sessions
from generators.node.superset import require
from generators.spec.models import ServiceSpec


def contribute(manifests: Manifests, spec: ServiceSpec) -> None:
    """Add what speaks OpenID Connect and reads tokens, and what they have to know of the provider."""
    manifests.dependencies.add(*require("jose", "openid-client"))
    manifests.environment.add(*list_settings(spec))
    manifests.outside.add(PROVIDER)


LAYER = Layer(
    name="node/auth/oauth2",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(bearer.LAYER, sessions.LAYER, guide.LAYER),
    beside={"soft-delete": with_soft_delete.LAYER},
)
