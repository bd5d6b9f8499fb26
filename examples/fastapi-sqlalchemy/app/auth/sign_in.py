"""Being signed in: what is issued to somebody who has proved who he is, and how that goes on and ends."""

from datetime import timedelta
from typing import Annotated, Self
from uuid import UUID

from fastapi import Depends, Request
from sqlalchemy.ext.asyncio import AsyncSession

from app.auth.access_tokens import AccessTokens
from app.auth.caller import Caller
from app.auth.refresh_tokens import RefreshTokens
from app.auth.token_schemas import AuthTokens
from app.core.database import Database
from app.core.errors import UnauthorizedError


class SignIn:
    """Issues access tokens and the refresh tokens beside them."""

    def __init__(
        self, database: Database, access_tokens: AccessTokens, lifetime: timedelta
    ) -> None:
        self._database = database
        self._access_tokens = access_tokens
        self._lifetime = lifetime

    @classmethod
    async def open(cls, request: Request) -> Self:
        """Give the use cases for one request."""
        state = request.app.state
        lifetime = timedelta(days=state.settings.refresh_token_days)
        return cls(state.database, state.access_tokens, lifetime)

    async def start(self, session: AsyncSession, user_id: UUID) -> AuthTokens:
        """Issue the first tokens to a user, in a transaction of others.

        Raises:
            UnauthorizedError: If there is no such user any more.
        """
        started = await RefreshTokens(session).start(user_id, self._lifetime)
        if started is None:
            raise UnauthorizedError("This user does not exist any more.")
        return self._issue(*started)

    async def go_on(self, refresh_token: str) -> AuthTokens:
        """Issue the next tokens for a refresh token.

        Raises:
            UnauthorizedError: If it is good for nothing.
        """
        async with self._database.write() as session:
            rotated = await RefreshTokens(session).rotate(refresh_token)
        # Not before the end of the transaction: what was revoked in it has to stay so.
        if rotated is None:
            raise UnauthorizedError("The refresh token does not hold: log in again.")
        return self._issue(*rotated)

    async def end(self, refresh_token: str) -> None:
        """End the login that a refresh token came from, if there is one."""
        async with self._database.write() as session:
            await RefreshTokens(session).end(refresh_token)

    @staticmethod
    async def end_all(session: AsyncSession, user_id: UUID) -> None:
        """End all logins of a user, in a transaction of others."""
        await RefreshTokens(session).end_all(user_id)

    def _issue(self, caller: Caller, refresh_token: str) -> AuthTokens:
        return AuthTokens(
            access_token=self._access_tokens.issue(caller),
            token_type="bearer",  # noqa: S106  # what it is, not itself
            expires_in=int(self._access_tokens.lifetime.total_seconds()),
            refresh_token=refresh_token,
        )


AppSignIn = Annotated[SignIn, Depends(SignIn.open)]
