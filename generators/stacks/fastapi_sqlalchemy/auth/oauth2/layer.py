"""OAuth 2: people sign in at an OpenID Connect provider and get a session, machines bring access tokens of it."""

from pathlib import Path

from generators.auth.claims import list_claims
from generators.auth.oauth2.flow import PUBLIC_URL
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.backing import Server
from generators.manifests.dependencies import Group
from generators.manifests.environment import Kind, Setting
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.auth.sessions import layer as sessions
from generators.stacks.fastapi_sqlalchemy.locking import require

_DEVELOPMENT_SECRET = "for-development-only"  # noqa: S105 - an example, and the proof's own provider

OPTIONS = (
    Setting(
        "OIDC_AUDIENCE",
        "What access tokens of machines have to be for; while it is empty, machines are refused.",
        example="https://api.example.com",
        default="",
    ),
    Setting(
        "OIDC_ADMIN_EMAILS",
        "The addresses, separated by commas, of those who become administrators when they sign in.",
        example="admin@example.com",
        default="",
        kind=Kind.LIST,
    ),
    Setting(
        "OIDC_TIMEOUT_SECONDS",
        "How long the service waits for one answer of the identity provider, in seconds.",
        example="5",
        default="5",
        kind=Kind.NUMBER,
        minimum=0.1,
        maximum=60,
    ),
)

PROVIDER = Server(
    "identity",
    "OpenID Connect",
    environment={
        "OIDC_CLIENT_ID": "service",
        "OIDC_CLIENT_SECRET": _DEVELOPMENT_SECRET,
        "OIDC_PUBLIC_URL": PUBLIC_URL,
    },
    settings={
        "PUBLIC_URL": PUBLIC_URL,
        "OIDC_ISSUER": "http://{host}:{port}",
        "OIDC_CLIENT_ID": "service",
        "OIDC_CLIENT_SECRET": _DEVELOPMENT_SECRET,
        "OIDC_AUDIENCE": PUBLIC_URL,
        "OIDC_ADMIN_EMAILS": "admin@example.com",
    },
)


def contribute(manifests: Manifests, spec: ServiceSpec) -> None:
    """Add the HTTP client and the reader of tokens, and what they have to know of the provider."""
    manifests.dependencies.add(*require("httpx2", group=Group.RUNTIME), *require("joserfc"))
    manifests.environment.add(*_state_client(spec), *OPTIONS)
    manifests.outside.add(PROVIDER)


def _state_client(spec: ServiceSpec) -> tuple[Setting, ...]:
    scopes = "openid email profile" if list_claims(spec) else "openid email"
    return (
        Setting(
            "PUBLIC_URL",
            "Where browsers reach the service; the identity provider sends them back to its /api/v1/auth/callback.",
            example="http://localhost:8000",
            kind=Kind.URL,
            schemes=("https", "http"),
        ),
        Setting(
            "OIDC_ISSUER",
            "The identity provider, by the URL that it calls itself.",
            example="https://accounts.example.com",
            kind=Kind.URL,
            schemes=("https", "http"),
        ),
        Setting("OIDC_CLIENT_ID", "As what the identity provider knows the service.", example=spec.name),
        Setting(
            "OIDC_CLIENT_SECRET",
            "How the service proves to the identity provider who it is.",
            example=_DEVELOPMENT_SECRET,
            secret=True,
        ),
        Setting("OIDC_SCOPES", "What the service asks the identity provider for.", example=scopes, default=scopes),
    )


LAYER = Layer(name="auth/oauth2", folder=Path(__file__).parent, contribute=contribute, requires=(sessions.LAYER,))
