"""Accounts: who somebody is, proved by a password; what is issued to him then is not decided here."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, Self
from uuid import UUID

from fastapi import Depends, Request
from sqlalchemy import ColumnElement, Connection, Select, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.auth.caller import Caller
from app.auth.models import Credential
from app.auth.passwords import Passwords
from app.auth.schemas import AuthLogin, AuthPassword
from app.core.database import Database, utc_now
from app.core.deletion import is_kept
from app.core.errors import UnauthorizedError, ValidationFailedError
from app.core.rate_limit import Limit, RateLimiter, refuse
from app.users.models import User

EndSessions = Callable[[AsyncSession, UUID], Awaitable[None]]
"""Ends, in a transaction, all that was issued to a user."""


@dataclass(frozen=True)
class _Kept:
    user_id: UUID
    role: str
    credential_id: UUID
    password_hash: str


class Accounts:
    """Compares passwords with what is kept of them, as often as the limits allow."""

    def __init__(
        self, database: Database, passwords: Passwords, limiter: RateLimiter, attempts: int
    ) -> None:
        self._database = database
        self._passwords = passwords
        self._limiter = limiter
        self._attempts = attempts

    @classmethod
    async def open(cls, request: Request) -> Self:
        """Give the accounts for one request."""
        state = request.app.state
        attempts: int = state.settings.login_attempts_per_minute
        return cls(state.database, state.passwords, state.rate_limiter, attempts)

    async def hash_new(self, password: str, client: str) -> str:
        """Give what is kept of the password of somebody who registers.

        Raises:
            RateLimitedError: If this client has registered too often.
        """
        await self._count("registrations", client)
        return await self._passwords.hash(password)

    async def prove(self, login: AuthLogin, client: str) -> Caller:
        """Give who knows the password of an email address.

        Neither the answer nor the time that it takes tells whether there is such an address.

        Raises:
            UnauthorizedError: If nobody is known by both.
            RateLimitedError: If this client has tried this address too often.
        """
        await self._count("logins", f"{client} {login.email}")
        kept = await self._recognise(User.email == login.email, login.password)
        if kept is None:
            raise UnauthorizedError("The email address or the password is wrong.")
        if self._passwords.is_outdated(kept.password_hash):
            renewed = await self._passwords.hash(login.password)
            async with self._database.write() as session:
                await _replace(session, kept, renewed)
        return Caller(kept.user_id, kept.role)

    async def change_password(
        self, caller: Caller, data: AuthPassword, end_sessions: EndSessions
    ) -> None:
        """Replace the caller's password, and end all that was issued to him before.

        Raises:
            ValidationFailedError: If the current password is another one.
            RateLimitedError: If the caller has tried too often.
        """
        await self._count("password changes", str(caller.user_id))
        kept = await self._recognise(User.id == caller.user_id, data.current_password)
        if kept is None:
            wrong = {"current_password": "is wrong"}
            raise ValidationFailedError("The request is not valid.", fields=wrong)
        password_hash = await self._passwords.hash(data.new_password)
        async with self._database.write() as session:
            await _replace(session, kept, password_hash)
            await end_sessions(session, kept.user_id)

    async def _count(self, name: str, client: str) -> None:
        if not self._attempts:
            return
        wait = await self._limiter.count(client, Limit(name, self._attempts))
        if wait:
            raise refuse(wait)

    async def _recognise(self, condition: ColumnElement[bool], password: str) -> _Kept | None:
        kept = await self._find(condition)
        matches = await self._passwords.verify(password, kept.password_hash if kept else None)
        return kept if matches else None

    async def _find(self, condition: ColumnElement[bool]) -> _Kept | None:
        statement = (
            select(User.id, User.role, Credential.id, Credential.password_hash)
            .join(Credential, Credential.user_id == User.id)
            .where(condition)
            .where(is_kept(User.__table__))
        )
        # The connection is given back before the password is hashed, which takes much longer.
        return await self._database.read(_find, statement)


def _find(connection: Connection, statement: Select[UUID, str, UUID, str]) -> _Kept | None:
    found = connection.execute(statement).one_or_none()
    return _Kept(*found) if found else None


async def _replace(session: AsyncSession, kept: _Kept, password_hash: str) -> None:
    # Only where nobody has changed it in the meantime.
    is_same = (Credential.id == kept.credential_id, Credential.password_hash == kept.password_hash)
    changes = {"password_hash": password_hash, "updated_at": utc_now()}
    await session.execute(update(Credential).where(*is_same).values(changes))


AppAccounts = Annotated[Accounts, Depends(Accounts.open)]
