"""Accounts: who somebody is, proved by a password; what is issued to him then is not decided here."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Annotated, Self, TypeVar
from uuid import UUID

from fastapi import Depends, Request
from sqlalchemy import ColumnElement, Connection, Select, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.auth.caller import Caller
from app.auth.models import Credential
from app.auth.passwords import Passwords
from app.auth.schemas import GUESSABLE, AuthLogin, AuthPassword, is_guessable
from app.core.database import Database, utc_now
from app.core.deletion import is_kept
from app.core.errors import ConflictError, UnauthorizedError, ValidationFailedError
from app.core.rate_limit import Limit, RateLimiter, refuse
from app.users.models import User

ResultT = TypeVar("ResultT")

Issue = Callable[[AsyncSession, UUID], Awaitable[ResultT]]
"""Begins or ends, in a transaction, what is issued to a user; it locks the user first."""


@dataclass(frozen=True)
class _Kept:
    user_id: UUID
    email: str
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

    async def log_in(self, login: AuthLogin, client: str, begin: Issue[ResultT]) -> ResultT:
        """Give what begins for whoever knows the password of an email address.

        Neither the answer nor the time that it takes tells whether there is such an address.

        Raises:
            UnauthorizedError: If nobody is known by both, or not any more when it begins.
            RateLimitedError: If this client has tried this address too often.
        """
        await self._count("logins", f"{client} {login.email}")
        is_meant = User.email == login.email
        kept = await self._recognise(is_meant, login.password)
        if kept is not None and self._passwords.is_outdated(kept.password_hash):
            # Whoever was faster has renewed the hash, too, or changed the password.
            kept = await self._renew(kept, login.password) or await self._recognise(
                is_meant, login.password
            )
        if kept is None:
            raise _refuse_login()
        async with self._database.write() as session:
            begun = await begin(session, kept.user_id)
            if not await _is_current(session, kept):
                raise _refuse_login()
        return begun

    async def change_password(
        self, caller: Caller, data: AuthPassword, end_all: Issue[ResultT]
    ) -> ResultT:
        """Replace the caller's password, end all that was issued to him before, and give what that gives.

        Raises:
            ValidationFailedError: If the current password is another one, or the new one is the address.
            ConflictError: If somebody else changes it at the same time.
            RateLimitedError: If the caller has tried too often.
        """
        await self._count("password changes", str(caller.user_id))
        kept = await self._recognise(User.id == caller.user_id, data.current_password)
        if kept is None:
            wrong = {"current_password": "is wrong"}
            raise ValidationFailedError("The request is not valid.", fields=wrong)
        if is_guessable(data.new_password, kept.email):
            guessable = {"new_password": GUESSABLE}
            raise ValidationFailedError("The request is not valid.", fields=guessable)
        password_hash = await self._passwords.hash(data.new_password)
        async with self._database.write() as session:
            # This comes first, as it has logins wait that prove the former password.
            ended = await end_all(session, kept.user_id)
            if not await _replace(session, kept, password_hash):
                raise ConflictError("The password has been changed in the meantime.")
        return ended

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

    async def _renew(self, kept: _Kept, password: str) -> _Kept | None:
        """Hash a password anew; None if another hash is kept by now."""
        renewed = await self._passwords.hash(password)
        async with self._database.write() as session:
            is_renewed = await _replace(session, kept, renewed)
        return replace(kept, password_hash=renewed) if is_renewed else None

    async def _find(self, condition: ColumnElement[bool]) -> _Kept | None:
        statement = (
            select(User.id, User.email, Credential.id, Credential.password_hash)
            .join(Credential, Credential.user_id == User.id)
            .where(condition)
            .where(is_kept(User.__table__))
        )
        # The connection is given back before the password is hashed, which takes much longer.
        return await self._database.read(_find, statement)


def _find(connection: Connection, statement: Select[UUID, str, UUID, str]) -> _Kept | None:
    found = connection.execute(statement).one_or_none()
    return _Kept(*found) if found else None


async def _is_current(session: AsyncSession, kept: _Kept) -> bool:
    """Tell whether a hash is still kept; it is until the transaction ends, if that has locked the user."""
    statement = select(Credential.password_hash).where(Credential.id == kept.credential_id)
    return await session.scalar(statement) == kept.password_hash


async def _replace(session: AsyncSession, kept: _Kept, password_hash: str) -> bool:
    """Keep another hash, unless somebody has changed it in the meantime, and tell whether that was done."""
    is_same = (Credential.id == kept.credential_id, Credential.password_hash == kept.password_hash)
    changes = {"password_hash": password_hash, "updated_at": utc_now()}
    replaced = await session.execute(update(Credential).where(*is_same).values(changes))
    # Only a cursor of a driver knows the number; the type of results does not say so.
    return bool(replaced.rowcount == 1)  # type: ignore[attr-defined]


def _refuse_login() -> UnauthorizedError:
    return UnauthorizedError("The email address or the password is wrong.")


AppAccounts = Annotated[Accounts, Depends(Accounts.open)]
