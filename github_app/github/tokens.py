"""Tokens: short-lived, for one repository of one installation, made with the App's key and kept until they age."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from githubkit import GitHub as Kit
from pydantic import BaseModel

from github_app.github.transport import request

_RESERVE = timedelta(minutes=6)
"""A token with less time left is replaced: every caller gets at least five minutes."""
_GRANTED_LATER = ("checks", "workflows")
"""What an installation may lack and the App still works; people are told to accept it."""


class _Token(BaseModel):
    token: str
    expires_at: datetime
    permissions: dict[str, str] = {}


class TokenSource:
    """Makes installation tokens.

    Args:
        app: A client with the App's own identity.
    """

    def __init__(self, app: Kit[Any]) -> None:
        self._app = app
        self._known: dict[tuple[int, str], _Token] = {}
        self._lock = asyncio.Lock()

    async def get_token(self, installation: int, repository: str) -> str:
        """Give a token that is valid for at least five minutes.

        Args:
            installation: Number of the installation.
            repository: Name of the one repository that it is good for, without its owner.

        Raises:
            GitHubError: If GitHub gives none.
        """
        return (await self._get(installation, repository)).token

    async def get_permissions(self, installation: int, repository: str) -> Mapping[str, str]:
        """Give what such a token may do, such as ``{"contents": "write"}``: what the installation has accepted.

        Raises:
            GitHubError: If GitHub gives no token.
        """
        known = await self._get(installation, repository)
        if any(known.permissions.get(kind) != "write" for kind in _GRANTED_LATER):
            # Whoever accepts what was lacking waits for no token to age.
            known = await self._get(installation, repository, is_fresh=True)
        return known.permissions

    async def _get(self, installation: int, repository: str, *, is_fresh: bool = False) -> _Token:
        key = (installation, repository)
        async with self._lock:
            known = self._known.get(key)
            if is_fresh or known is None or known.expires_at - datetime.now(UTC) < _RESERVE:
                known = await self._make_token(installation, repository)
                self._known[key] = known
            return known

    async def _make_token(self, installation: int, repository: str) -> _Token:
        response = await request(
            self._app,
            "POST",
            f"/app/installations/{installation}/access_tokens",
            json={"repositories": [repository]},
        )
        return _Token.model_validate(response.json())
