"""JSON Web Tokens: short access tokens that say who somebody is, and refresh tokens that can be taken back."""

from pathlib import Path

from generators.auth.guides.jwt import layer as guide
from generators.auth.jwt.settings import list_settings
from generators.layers import Layer
from generators.manifests import Manifests
from generators.spec.models import ServiceSpec
from generators.stacks.fiber_gorm.auth.jwt.with_soft_delete import layer as with_soft_delete
from generators.stacks.fiber_gorm.auth.passwords import layer as passwords
from generators.stacks.fiber_gorm.project import SUPERSET


def contribute(manifests: Manifests, spec: ServiceSpec) -> None:
    """Add the library of tokens, their keys and lifetimes."""
    manifests.dependencies.add(*SUPERSET.require("github.com/golang-jwt/jwt/v5"))
    manifests.environment.add(*list_settings(spec))


LAYER = Layer(
    name="auth/jwt",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(passwords.LAYER, guide.LAYER),
    beside={"soft-delete": with_soft_delete.LAYER},
)
