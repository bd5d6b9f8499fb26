"""Sessions: rows in the database that browsers hold by a cookie, with the defence against forged requests."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.environment import Kind, Setting
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.auth.shared import layer as shared

SETTINGS = (
    Setting(
        "SESSION_IDLE_MINUTES",
        "After how many minutes without a request a session is over.",
        example="30",
        default="30",
        kind=Kind.INTEGER,
        minimum=2,
        maximum=43_200,
    ),
    Setting(
        "SESSION_MAX_HOURS",
        "After how many hours a session is over, however much it is used.",
        example="12",
        default="12",
        kind=Kind.INTEGER,
        minimum=1,
        maximum=720,
    ),
    Setting(
        "SESSION_CACHE_SECONDS",
        "How long a process takes a session as it was last read; so long may a logout in another process, or a new "
        "role, go unnoticed. 0 reads the session at each request.",
        example="5",
        default="5",
        kind=Kind.NUMBER,
        minimum=0,
        maximum=300,
    ),
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add how long sessions last."""
    manifests.environment.add(*SETTINGS)


LAYER = Layer(name="auth/sessions", folder=Path(__file__).parent, contribute=contribute, requires=(shared.LAYER,))
