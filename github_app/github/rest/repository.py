"""The repository itself: its files, who may do what, and what we may."""

import base64
from collections.abc import Mapping
from urllib.parse import quote

from github_app.github.errors import NotFoundError
from github_app.github.models import RepositoryInfo
from github_app.github.rest.requests import RepositoryRequests


class RestRepository:
    """A repository."""

    _requests: RepositoryRequests

    async def get_repository(self) -> RepositoryInfo:
        """Read the repository itself."""
        return RepositoryInfo.model_validate(await self._requests.send("GET", ""))

    async def get_permission(self, login: str) -> str:
        """Read what a person may do: ``admin``, ``write``, ``read`` or ``none``."""
        try:
            answer = await self._requests.send("GET", f"/collaborators/{quote(login, safe='')}/permission")
        except NotFoundError:
            return "none"
        return str(answer["permission"])

    async def get_file(self, path: str, ref: str | None = None) -> str | None:
        """Read a text file at a branch or commit, the default branch unless said; None where there is none."""
        try:
            params = {"ref": ref} if ref is not None else None
            answer = await self._requests.send("GET", f"/contents/{quote(path)}", params=params)
        except NotFoundError:
            return None
        if not isinstance(answer, dict) or answer.get("encoding") != "base64":
            return None
        return base64.b64decode(answer["content"]).decode("utf-8", "replace")

    async def get_token(self) -> str:
        """Give an installation token for git over HTTPS; valid for at least five minutes."""
        return await self._requests.tokens.get_token(self._requests.installation, self._requests.name)

    async def get_granted_permissions(self) -> Mapping[str, str]:
        """Read what the installation grants us, such as ``{"contents": "write"}``.

        What is not in it was never accepted by the people who installed the App: so a part that needs it can be left
        out and named, without trying first.
        """
        return await self._requests.tokens.get_permissions(self._requests.installation, self._requests.name)
