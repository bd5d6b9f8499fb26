"""What every endpoint takes from its request: the sandbox, who asks, the repository or issue, and the page wanted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from fastapi import Depends, Request
from fastapi.responses import JSONResponse

from github_app.sandbox.access import (
    Actor,
    check_conversation,
    check_permission,
    identify,
    read_credentials,
)
from github_app.sandbox.errors import ApiError
from github_app.sandbox.records import App, Issue, Repository, Role
from github_app.sandbox.sandbox import Sandbox
from github_app.sandbox.tokens import verify_app_token

Item = TypeVar("Item")
PAGE_SIZE = 30
LARGEST_PAGE = 100


def get_sandbox(request: Request) -> Sandbox:
    """Give the sandbox that the server was made for."""
    sandbox = request.app.state.sandbox
    if not isinstance(sandbox, Sandbox):
        msg = "the server was not made by create_app"
        raise TypeError(msg)
    return sandbox


SandboxOf = Annotated[Sandbox, Depends(get_sandbox)]


def get_actor(request: Request, sandbox: SandboxOf) -> Actor:
    """Tell who asks.

    Raises:
        ApiError: 401 without good credentials.
    """
    token = read_credentials(request.headers.get("authorization", ""))
    if not token:
        raise ApiError(401, "Requires authentication")
    return identify(sandbox.state, token)


def get_app(request: Request, sandbox: SandboxOf) -> App:
    """Tell which App asks, by its JWT.

    Raises:
        ApiError: 401 without a good JWT.
    """
    token = read_credentials(request.headers.get("authorization", ""))
    if not token:
        raise ApiError(401, "A JSON web token could not be decoded")
    return verify_app_token(sandbox.state, token)


ActorOf = Annotated[Actor, Depends(get_actor)]
AppOf = Annotated[App, Depends(get_app)]


@dataclass(frozen=True, slots=True)
class RepositoryRequest:
    """A request about a repository, by somebody who may make it."""

    sandbox: Sandbox
    actor: Actor
    repository: Repository


@dataclass(frozen=True, slots=True)
class IssueRequest(RepositoryRequest):
    """A request about an issue or pull request, by somebody who may make it."""

    issue: Issue


def in_repository(permission: str, level: str = "read", role: Role = Role.WRITE) -> Callable[..., RepositoryRequest]:
    """Make the dependency of endpoints for which an installation needs a permission, and a person a role to write."""

    def get_repository_request(owner: str, repo: str, actor: ActorOf, sandbox: SandboxOf) -> RepositoryRequest:
        repository = sandbox.state.find_repository(owner, repo)
        check_permission(actor, repository, permission, level, role=role)
        return RepositoryRequest(sandbox=sandbox, actor=actor, repository=repository)

    return get_repository_request


def in_issue(level: str = "read", role: Role = Role.READ) -> Callable[..., IssueRequest]:
    """Make the dependency of endpoints about one issue, which serve for pull requests too."""

    def get_issue_request(
        issue_number: int, seen: Annotated[RepositoryRequest, Depends(in_repository("metadata"))]
    ) -> IssueRequest:
        issue = seen.sandbox.state.find_issue(seen.repository, issue_number)
        check_conversation(seen.actor, seen.repository, issue, level, role=role)
        return IssueRequest(sandbox=seen.sandbox, actor=seen.actor, repository=seen.repository, issue=issue)

    return get_issue_request


def paginate(
    request: Request, items: list[Item], write: Callable[[Item], Any], *, envelope: str | None = None
) -> JSONResponse:
    """Answer with one page of a list, and with a ``Link`` header that leads to the others.

    Args:
        request: The request, with ``page`` and ``per_page`` in its query.
        items: The whole list.
        write: Gives the JSON of one item.
        envelope: The property that holds the list, beside ``total_count``; None for a bare list.
    """
    size = min(max(_read_number(request, "per_page", PAGE_SIZE), 1), LARGEST_PAGE)
    page = max(_read_number(request, "page", 1), 1)
    last = max(-(-len(items) // size), 1)
    targets = {"prev": page - 1, "next": page + 1, "last": last, "first": 1}
    wanted = {"prev", "first"} if page > 1 else set()
    wanted |= {"next", "last"} if page < last else set()
    url = request.url
    links = [f'<{url.include_query_params(page=targets[rel])}>; rel="{rel}"' for rel in targets if rel in wanted]
    written = [write(item) for item in items[(page - 1) * size : page * size]]
    content = written if envelope is None else {"total_count": len(items), envelope: written}
    return JSONResponse(content, headers={"Link": ", ".join(links)} if links else None)


def _read_number(request: Request, name: str, default: int) -> int:
    text = request.query_params.get(name, "")
    return int(text) if text.isascii() and text.isdigit() else default
