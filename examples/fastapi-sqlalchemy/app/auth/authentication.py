"""How the sender of a request proves who it is: by an access token."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from app.auth.access_tokens import AccessTokens, InvalidTokenError
from app.auth.caller import Caller
from app.core.errors import UnauthorizedError

_BEARER = HTTPBearer(bearerFormat="JWT", scheme_name="bearer", auto_error=False)


async def authenticate(
    request: Request, credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)]
) -> Caller:
    """Give who sent a request; the token says it all, so that no database is asked.

    Raises:
        UnauthorizedError: If there is no access token, or none that holds.
    """
    if credentials is None:
        raise UnauthorizedError("Send an access token.", headers={"WWW-Authenticate": "Bearer"})
    tokens: AccessTokens = request.app.state.access_tokens
    try:
        return tokens.read(credentials.credentials)
    except InvalidTokenError as error:
        challenge = {"WWW-Authenticate": 'Bearer error="invalid_token"'}
        raise UnauthorizedError("The access token does not hold.", headers=challenge) from error
