"""OAuth 2: people sign in at an OpenID Connect provider and get a session, machines bring access tokens of it."""

from pathlib import Path

from generators.auth.guides.oauth2 import layer as guide
from generators.auth.oauth2.settings import PROVIDER, list_settings
from generators.layers import Layer
from generators.manifests import Manifests
from generators.spec.models import ServiceSpec
from generators.stacks.fiber_gorm.auth.oauth2.with_audit_log import layer as with_audit_log
from generators.stacks.fiber_gorm.auth.oauth2.with_queue import layer as with_queue
from generators.stacks.fiber_gorm.auth.oauth2.with_soft_delete import layer as with_soft_delete
from generators.stacks.fiber_gorm.auth.sessions import layer as sessions
from generators.stacks.fiber_gorm.project import SUPERSET

_MODULES = ("github.com/coreos/go-oidc/v3", "github.com/golang-jwt/jwt/v5", "golang.org/x/oauth2")
"""The second one signs the tokens of the provider that the tests have."""


def contribute(manifests: Manifests, spec: ServiceSpec) -> None:
    """Add what speaks OpenID Connect, and what it has to know of the provider."""
    manifests.dependencies.add(*SUPERSET.require(*_MODULES))
    manifests.environment.add(*list_settings(spec))
    manifests.outside.add(PROVIDER)


LAYER = Layer(
    name="auth/oauth2",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(sessions.LAYER, guide.LAYER),
    beside={"audit-log": with_audit_log.LAYER, "queue": with_queue.LAYER, "soft-delete": with_soft_delete.LAYER},
)
