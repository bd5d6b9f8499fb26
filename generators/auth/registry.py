"""The ways to authenticate, by their names in the Spec. Which of them a stack has, its own record says."""

from generators.auth.consequences import OPEN
from generators.auth.jwt.mode import JWT
from generators.auth.mode import AuthMode
from generators.auth.oauth2.mode import OAUTH2
from generators.auth.session.mode import SESSION
from generators.spec.models import Auth

AUTH_MODES: dict[Auth, AuthMode] = {
    mode.auth: mode
    for mode in (
        AuthMode(Auth.NONE, "No", consequences=OPEN),
        JWT,
        SESSION,
        OAUTH2,
    )
}
