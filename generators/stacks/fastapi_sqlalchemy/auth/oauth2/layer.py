"""OAuth 2: people sign in at an OpenID Connect provider and get a session, machines bring access tokens of it."""

from pathlib import Path

from generators.auth.guides.oauth2 import layer as guide
from generators.auth.oauth2.settings import PROVIDER, list_settings
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.dependencies import Group
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.auth.oauth2.with_soft_delete import layer as with_soft_delete
from generators.stacks.fastapi_sqlalchemy.auth.sessions import layer as sessions
from generators.stacks.fastapi_sqlalchemy.locking import require


def contribute(manifests: Manifests, spec: ServiceSpec) -> None:
    """Add the HTTP client and the reader of tokens, and what they have to know of the provider."""
    manifests.dependencies.add(*require("httpx2", group=Group.RUNTIME), *require("joserfc"))
    manifests.environment.add(*list_settings(spec))
    manifests.outside.add(PROVIDER)


LAYER = Layer(
    name="auth/oauth2",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(sessions.LAYER, guide.LAYER),
    beside={"soft-delete": with_soft_delete.LAYER},
)
