"""Sessions: rows in the database that browsers hold by a cookie, with the defence against forged requests."""

from pathlib import Path

from generators.auth.guides.sessions import layer as guide
from generators.auth.session_settings import SETTINGS
from generators.layers import Layer
from generators.manifests import Manifests
from generators.spec.models import ServiceSpec
from generators.stacks.fiber_gorm.auth.sessions.with_soft_delete import layer as with_soft_delete
from generators.stacks.fiber_gorm.auth.shared import layer as shared


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add how long sessions last."""
    manifests.environment.add(*SETTINGS)


LAYER = Layer(
    name="auth/sessions",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(shared.LAYER, guide.LAYER),
    beside={"soft-delete": with_soft_delete.LAYER},
)
