"""The port over GitHub's REST API."""

import base64
from collections.abc import Mapping
from typing import Any, TypeVar
from urllib.parse import quote

from githubkit import GitHub as Kit
from githubkit.auth import AppAuthStrategy, TokenAuthStrategy
from pydantic import BaseModel

from github_app.github.errors import NotFoundError
from github_app.github.models import Comment, Issue, PullRequest, RepositoryInfo
from github_app.github.tokens import TokenSource
from github_app.github.transport import SharedTransport, make_client, request

_PAGE = 100
_MAX_PAGES = 50
"""5,000 comments or pull requests: beyond that, our own are not among the ones we look for."""

Model = TypeVar("Model", bound=BaseModel)


class RestGitHub:
    """One repository, seen with the rights of one installation."""

    def __init__(
        self, *, api_url: str, transport: SharedTransport, tokens: TokenSource, installation: int, owner: str, name: str
    ) -> None:
        self._api_url = api_url
        self._transport = transport
        self._tokens = tokens
        self._installation = installation
        self._owner = owner
        self._name = name
        self._root = f"/repos/{quote(owner, safe='')}/{quote(name, safe='')}"

    async def get_repository(self) -> RepositoryInfo:
        """Read the repository itself."""
        return RepositoryInfo.model_validate(await self._send("GET", ""))

    async def get_issue(self, number: int) -> Issue:
        """Read an issue."""
        return Issue.model_validate(await self._send("GET", f"/issues/{number}"))

    async def get_permission(self, login: str) -> str:
        """Read what a person may do: ``admin``, ``write``, ``read`` or ``none``."""
        try:
            answer = await self._send("GET", f"/collaborators/{quote(login, safe='')}/permission")
        except NotFoundError:
            return "none"
        return str(answer["permission"])

    async def get_file(self, path: str) -> str | None:
        """Read a text file of the default branch; None where there is none."""
        try:
            answer = await self._send("GET", f"/contents/{quote(path)}")
        except NotFoundError:
            return None
        if not isinstance(answer, dict) or answer.get("encoding") != "base64":
            return None
        return base64.b64decode(answer["content"]).decode("utf-8", "replace")

    async def list_comments(self, issue: int) -> list[Comment]:
        """List all comments of an issue or pull request, oldest first."""
        return await self._list(Comment, f"/issues/{issue}/comments", {})

    async def create_comment(self, issue: int, body: str) -> Comment:
        """Comment on an issue or pull request."""
        return Comment.model_validate(await self._send("POST", f"/issues/{issue}/comments", {"body": body}))

    async def update_comment(self, comment: int, body: str) -> Comment:
        """Replace the text of a comment of ours."""
        return Comment.model_validate(await self._send("PATCH", f"/issues/comments/{comment}", {"body": body}))

    async def add_reaction(self, issue: int, content: str) -> None:
        """React to an issue: ``eyes``, ``rocket``, ``confused``; a second time changes nothing."""
        await self._send("POST", f"/issues/{issue}/reactions", {"content": content})

    async def list_pull_requests(self, head: str, state: str = "all") -> list[PullRequest]:
        """List the pull requests from a branch of this repository, newest first."""
        params = {"head": f"{self._owner}:{head}", "state": state, "sort": "created", "direction": "desc"}
        return await self._list(PullRequest, "/pulls", params)

    async def create_pull_request(self, *, title: str, body: str, head: str, base: str) -> PullRequest:
        """Open a pull request."""
        asked = {"title": title, "body": body, "head": head, "base": base}
        return PullRequest.model_validate(await self._send("POST", "/pulls", asked))

    async def update_pull_request(self, number: int, *, title: str, body: str) -> PullRequest:
        """Replace the title and description of a pull request of ours."""
        return PullRequest.model_validate(await self._send("PATCH", f"/pulls/{number}", {"title": title, "body": body}))

    async def add_labels(self, issue: int, labels: list[str]) -> None:
        """Add labels to an issue or pull request."""
        await self._send("POST", f"/issues/{issue}/labels", {"labels": labels})

    async def request_reviewers(self, pull_request: int, reviewers: list[str]) -> None:
        """Ask people for a review."""
        await self._send("POST", f"/pulls/{pull_request}/requested_reviewers", {"reviewers": reviewers})

    async def get_token(self) -> str:
        """Give an installation token for git over HTTPS; valid for at least five minutes."""
        return await self._tokens.get_token(self._installation, self._name)

    async def _connect(self) -> Kit[Any]:
        return make_client(self._api_url, TokenAuthStrategy(await self.get_token()), self._transport)

    async def _send(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Any:  # noqa: ANN401 - JSON
        response = await request(await self._connect(), method, self._root + path, json=body)
        return response.json() if response.content else None

    async def _list(self, model: type[Model], path: str, params: Mapping[str, str]) -> list[Model]:
        client = await self._connect()
        found: list[Model] = []
        for page in range(1, _MAX_PAGES + 1):
            asked = {**params, "per_page": _PAGE, "page": page}
            answer = (await request(client, "GET", self._root + path, params=asked)).json()
            found += [model.model_validate(item) for item in answer]
            if len(answer) < _PAGE:
                break
        return found


class RestConnector:
    """The App as GitHub knows it; used from one event loop, as its connections belong to it.

    Args:
        api_url: Address of the API.
        app_id: Number of the App.
        private_key: Its key, PEM.
    """

    def __init__(self, *, api_url: str, app_id: int, private_key: str) -> None:
        self._api_url = api_url
        self._transport = SharedTransport()
        self._tokens = TokenSource(make_client(api_url, AppAuthStrategy(app_id, private_key), self._transport))

    def connect(self, installation: int, owner: str, name: str) -> RestGitHub:
        """Give a repository with the rights of an installation."""
        return RestGitHub(
            api_url=self._api_url,
            transport=self._transport,
            tokens=self._tokens,
            installation=installation,
            owner=owner,
            name=name,
        )
