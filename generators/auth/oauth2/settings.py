"""What a service has to know of its identity provider, the same on every stack, and the provider of its proof."""

from generators.auth.claims import list_claims
from generators.auth.oauth2.flow import PUBLIC_URL
from generators.manifests.backing import Server
from generators.manifests.environment import Kind, Setting
from generators.spec.models import ServiceSpec

_DEVELOPMENT_SECRET = "for-development-only"  # noqa: S105 - an example, and the proof's own provider

_OPTIONS = (
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


def list_settings(spec: ServiceSpec) -> tuple[Setting, ...]:
    """Give the provider, as what it knows the service, and what people and machines may do there."""
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
        *_OPTIONS,
    )
