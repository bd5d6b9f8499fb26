"""Logins: what was issued to users when they signed in, and how it ends for all of them at once."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from app.auth.models import RefreshToken


async def end_logins(session: AsyncSession, user_ids: Collection[UUID]) -> None:
    """End all logins of users, in a transaction of others that has locked them."""
    await session.execute(delete(RefreshToken).where(RefreshToken.user_id.in_(user_ids)))
