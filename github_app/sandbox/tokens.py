"""Tokens: the App's own JWTs, checked with its public key, and the installation tokens given for them."""

import secrets
from collections.abc import Mapping
from datetime import timedelta

import jwt

from github_app.sandbox.errors import ApiError
from github_app.sandbox.installations import Installation, InstallationToken
from github_app.sandbox.records import App
from github_app.sandbox.state import State

TOKEN_LIFETIME = timedelta(hours=1)
JWT_LIFETIME = timedelta(minutes=10)
LEVELS = {"read": 1, "write": 2, "admin": 3}


def verify_app_token(state: State, token: str) -> App:
    """Tell which App signed a JWT.

    Raises:
        ApiError: 401 if it cannot be read, its App is unknown, its signature is wrong, or it is expired, not yet
            valid, or valid for longer than GitHub's ten minutes.
    """
    try:
        issuer = str(jwt.decode(token, options={"verify_signature": False}).get("iss"))
    except jwt.InvalidTokenError:
        raise ApiError(401, "A JSON web token could not be decoded") from None
    app = next((app for app in state.apps.values() if issuer in {str(app.id), write_client_id(app)}), None)
    if app is None:
        raise ApiError(401, "Integration not found")
    now = state.clock().timestamp()
    try:
        claims = jwt.decode(
            token,
            app.public_key,
            algorithms=["RS256"],
            # The times are judged below by the sandbox's own clock.
            options={"require": ["exp", "iat", "iss"], "verify_exp": False, "verify_iat": False},
        )
    except jwt.InvalidTokenError:
        raise ApiError(401, "A JSON web token could not be decoded") from None
    if claims["exp"] <= now:
        raise ApiError(401, "'Expiration time' claim ('exp') must be a numeric value representing the future time")
    if claims["exp"] > now + JWT_LIFETIME.total_seconds():
        raise ApiError(401, "'Expiration time' claim ('exp') is too far in the future")
    if claims["iat"] > now:
        raise ApiError(401, "'Issued at' claim ('iat') must be an Integer representing the time in the past")
    return app


def write_client_id(app: App) -> str:
    """Give the client id of an App, which may sign as issuer in place of its number."""
    return f"Iv1.{app.id:016x}"


def issue_installation_token(
    state: State,
    installation: Installation,
    *,
    permissions: Mapping[str, str] | None = None,
    repository_ids: list[int] | None = None,
) -> InstallationToken:
    """Give a token of an installation, for all that it may do or for less.

    Args:
        state: Where the token is remembered.
        installation: Whose token it is.
        permissions: What the token may do; all that the installation may unless said.
        repository_ids: Where it may do that; in all repositories of the installation unless said.

    Raises:
        ApiError: 422 if more is asked for than the installation has.
    """
    for name, level in (permissions or {}).items():
        if LEVELS.get(level, LEVELS["admin"]) > LEVELS.get(installation.permissions.get(name, ""), 0):
            raise ApiError(422, "The permissions requested are not granted to this installation.")
    if repository_ids is not None and not set(repository_ids) <= set(installation.repository_ids):
        raise ApiError(422, "There is at least one repository that does not exist or is not accessible.")
    token = InstallationToken(
        token=f"ghs_{secrets.token_hex(18)}",
        installation=installation,
        permissions={"metadata": "read", **(installation.permissions if permissions is None else permissions)},
        repository_ids=frozenset(installation.repository_ids if repository_ids is None else repository_ids),
        expires_at=state.clock() + TOKEN_LIFETIME,
    )
    state.installation_tokens[token.token] = token
    return token
