"""The ways to authenticate, by their names in the Spec. Which of them a stack has, its own record says."""

from generators.auth.mode import AuthMode
from generators.spec.models import Auth

AUTH_MODES: dict[Auth, AuthMode] = {
    mode.auth: mode
    for mode in (
        AuthMode(Auth.NONE, "No"),
        AuthMode(Auth.JWT, "JWT"),
        AuthMode(Auth.SESSION, "Session"),
        AuthMode(Auth.OAUTH2, "OAuth 2"),
    )
}
