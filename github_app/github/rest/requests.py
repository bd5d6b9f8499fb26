"""Requests: what every request to one repository shares: its address, a fresh token, and pages of lists."""

from collections.abc import Mapping
from typing import Any, TypeVar
from urllib.parse import quote

from githubkit import GitHub as Kit
from githubkit.auth import TokenAuthStrategy
from pydantic import BaseModel

from github_app.github.tokens import TokenSource
from github_app.github.transport import SharedTransport, make_client, request

PAGE = 100
MAX_PAGES = 50
"""5,000 comments or pull requests: beyond that, our own are not among the ones we look for."""

Model = TypeVar("Model", bound=BaseModel)


class RepositoryRequests:
    """Requests about one repository with the rights of one installation.

    Args:
        api_url: Address of the API.
        transport: Where requests go.
        tokens: Gives the token for each.
        installation: Number of the installation.
        owner: Login of the repository's owner.
        name: Its name.
    """

    def __init__(
        self, *, api_url: str, transport: SharedTransport, tokens: TokenSource, installation: int, owner: str, name: str
    ) -> None:
        self._api_url = api_url
        self._transport = transport
        self._root = f"/repos/{quote(owner, safe='')}/{quote(name, safe='')}"
        self.tokens = tokens
        self.installation = installation
        self.owner = owner
        self.name = name

    async def send(
        self, method: str, path: str, body: Mapping[str, Any] | None = None, *, params: Mapping[str, str] | None = None
    ) -> Any:  # noqa: ANN401 - JSON
        """Send one request and give its answer, None if that is empty.

        Args:
            method: ``GET``, ``POST``, ….
            path: Below the repository's address.
            body: JSON.
            params: The query.

        Raises:
            GitHubError: If GitHub does not do it.
        """
        response = await request(await self._connect(), method, self._root + path, json=body, params=params)
        return response.json() if response.content else None

    async def list(
        self, model: type[Model], path: str, params: Mapping[str, str] | None = None, *, envelope: str | None = None
    ) -> list[Model]:
        """Give a list over all of its pages.

        Args:
            model: What is in it.
            path: Below the repository's address.
            params: The query, without the page.
            envelope: The property that holds the list, where it is not the answer itself.

        Raises:
            GitHubError: If GitHub does not give it.
        """
        client = await self._connect()
        found: list[Model] = []
        for page in range(1, MAX_PAGES + 1):
            asked = {**(params or {}), "per_page": PAGE, "page": page}
            answer = (await request(client, "GET", self._root + path, params=asked)).json()
            items = answer if envelope is None else answer[envelope]
            found += [model.model_validate(item) for item in items]
            if len(items) < PAGE:
                break
        return found

    async def _connect(self) -> Kit[Any]:
        token = await self.tokens.get_token(self.installation, self.name)
        return make_client(self._api_url, TokenAuthStrategy(token), self._transport)
