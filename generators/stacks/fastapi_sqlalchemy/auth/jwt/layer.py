"""JSON Web Tokens: short access tokens that say who somebody is, and refresh tokens that can be taken back."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.environment import Kind, Setting
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.auth.passwords import layer as passwords
from generators.stacks.fastapi_sqlalchemy.locking import require

LIFETIMES = (
    Setting(
        "ACCESS_TOKEN_SECONDS",
        "For how long an access token is good; a changed role holds after that time at the latest.",
        example="900",
        default="900",
        kind=Kind.INTEGER,
        minimum=30,
        maximum=86_400,
    ),
    Setting(
        "REFRESH_TOKEN_DAYS",
        "For how long a login can go on by refresh tokens.",
        example="30",
        default="30",
        kind=Kind.INTEGER,
        minimum=1,
        maximum=365,
    ),
)


def contribute(manifests: Manifests, spec: ServiceSpec) -> None:
    """Add the library of tokens, their keys and lifetimes."""
    manifests.dependencies.add(*require("pyjwt"))
    manifests.environment.add(
        Setting(
            "JWT_KEYS",
            "The keys of access tokens, separated by commas: the first one signs, all of them are believed. "
            "Make one by `openssl rand -base64 48`.",
            example="for-development-only-replace-me-everywhere-else",
            secret=True,
            kind=Kind.LIST,
            min_length=32,
        ),
        Setting("JWT_ISSUER", "Who access tokens say they are from.", example=spec.name, default=spec.name),
        Setting("JWT_AUDIENCE", "Whom access tokens say they are for.", example=spec.name, default=spec.name),
        *LIFETIMES,
    )


LAYER = Layer(name="auth/jwt", folder=Path(__file__).parent, contribute=contribute, requires=(passwords.LAYER,))
