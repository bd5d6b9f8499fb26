"""The settings of tokens, the same on every stack."""

from generators.manifests.environment import Kind, Setting
from generators.spec.models import ServiceSpec

_LIFETIMES = (
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


def list_settings(spec: ServiceSpec) -> tuple[Setting, ...]:
    """Give the keys of tokens, whom they are from and for, and how long they are good."""
    return (
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
        *_LIFETIMES,
    )
