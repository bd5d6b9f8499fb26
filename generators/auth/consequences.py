"""Consequences that several ways to authenticate have in common, and that of having none."""

from generators.consequences import Audience, Consequence, Consequences

OPEN: Consequences = (
    Consequence(
        Audience.OPERATORS,
        gained="Nobody is asked who he is: everybody who can reach the service reads, changes and deletes everything. "
        "Keep it in a private network.",
    ),
    Consequence(
        Audience.CALLERS,
        lost="Every route below `/api/v1` needs a caller, and answers 401 to requests that do not say whose they are. "
        "Rows that belong to users are shown to these and to administrators alone.",
    ),
)

PASSWORDS = Consequence(
    Audience.OPERATORS,
    gained="Rows that a table of users has already are without a password: those people can neither sign in nor "
    "register again with their address, until somebody gives them one in `auth_credentials` or deletes the rows.",
    lost="Passwords are asked for no more, and those that are kept serve no purpose.",
)

SESSIONS = Consequence(
    Audience.CALLERS,
    gained="A session is a cookie, which browsers keep over HTTPS only. `POST`, `PATCH` and `DELETE` need its "
    "`X-CSRF-Token` too, and pages of other origins have to be in `CORS_ORIGINS`.",
    lost="All sessions are over, and their cookies are worth nothing.",
)
