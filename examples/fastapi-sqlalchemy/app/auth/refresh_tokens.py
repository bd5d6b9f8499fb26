"""Refresh tokens: random texts, each good for one new access token, and kept as hashes only.

The tokens that one login leads to are a family. Who uses a token for the second time has either stolen it or was
stolen from, so that the whole family ends. It ends at a fixed time too, however often it was used.
"""

from datetime import datetime, timedelta
from hashlib import sha256
from secrets import token_urlsafe
from uuid import UUID, uuid4

import structlog
from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.auth.caller import Caller
from app.auth.logins import end_logins
from app.auth.models import RefreshToken
from app.core.database import utc_now
from app.users.models import User
from app.users.repository import UserRepository

logger = structlog.stdlib.get_logger(__name__)

_BYTES = 32


class RefreshTokens:
    """The families of refresh tokens.

    Each method is a part of the caller's transaction, and locks the user first: so none of what begins at the
    same time is left behind when all of it ends.
    """

    _users = UserRepository()

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def start(self, user_id: UUID, lifetime: timedelta) -> tuple[Caller, str] | None:
        """Give whose the first token of a new family is, and the token; None if there is no such user any more.

        What has ended of the same user is removed.
        """
        user = await self._lock(user_id)
        if user is None:
            return None
        now = utc_now()
        ended = (RefreshToken.user_id == user_id, RefreshToken.expires_at <= now)
        await self._session.execute(delete(RefreshToken).where(*ended))
        token = self._add(user_id, uuid4(), now + lifetime)
        return Caller(user_id, user.role), token

    async def rotate(self, token: str) -> tuple[Caller, str] | None:
        """Use a token: give whose it is, and the one that follows it; None if it is good for nothing.

        Of several at a time, the database lets one win. To all others it has been used.
        """
        user = await self._lock_owner(token)
        now = utc_now()
        is_it = RefreshToken.token_hash == _hash(token)
        is_good = (is_it, RefreshToken.used_at.is_(None), RefreshToken.expires_at > now)
        used = await self._session.execute(update(RefreshToken).where(*is_good).values(used_at=now))
        found = await self._session.scalar(select(RefreshToken).where(is_it))
        if user is None or found is None:
            return None
        # Only a cursor of a driver knows the number; the type of results does not say so.
        if used.rowcount != 1:  # type: ignore[attr-defined]
            if found.used_at is not None:
                logger.warning("refresh token reused", user_id=str(found.user_id))
            await self._end_family(found.family_id)
            return None
        following = self._add(found.user_id, found.family_id, found.expires_at)
        return Caller(found.user_id, user.role), following

    async def end(self, token: str) -> None:
        """End the family of a token, if it is one."""
        await self._lock_owner(token)
        family = select(RefreshToken.family_id).where(RefreshToken.token_hash == _hash(token))
        family_id = await self._session.scalar(family)
        if family_id is not None:
            await self._end_family(family_id)

    async def end_all(self, user_id: UUID) -> None:
        """End all families of a user."""
        await self._lock(user_id)
        await end_logins(self._session, [user_id])

    async def _lock_owner(self, token: str) -> User | None:
        owner = select(RefreshToken.user_id).where(RefreshToken.token_hash == _hash(token))
        user_id = await self._session.scalar(owner)
        return None if user_id is None else await self._lock(user_id)

    async def _lock(self, user_id: UUID) -> User | None:
        return await self._users.load(self._session, user_id, None)

    async def _end_family(self, family_id: UUID) -> None:
        await self._session.execute(delete(RefreshToken).where(RefreshToken.family_id == family_id))

    def _add(self, user_id: UUID, family_id: UUID, expires_at: datetime) -> str:
        token = token_urlsafe(_BYTES)
        row = RefreshToken(
            user_id=user_id, family_id=family_id, token_hash=_hash(token), expires_at=expires_at
        )
        self._session.add(row)
        return token


def _hash(token: str) -> str:
    # What is random needs no slow hash: nobody can try 256 bits.
    return sha256(token.encode()).hexdigest()
