"""Transport: one githubkit client per identity, with limits of our own, and githubkit's errors in our words."""

import asyncio
import json
from datetime import timedelta
from typing import Any

import httpx
from githubkit import GitHub as Kit
from githubkit import Response
from githubkit.auth import BaseAuthStrategy
from githubkit.cache import MemCacheStrategy
from githubkit.exception import GitHubException, RateLimitExceeded, RequestError, RequestFailed
from githubkit.retry import RetryOption

from github_app.github.errors import (
    ForbiddenError,
    GitHubError,
    NotFoundError,
    RateLimitedError,
    RefusedError,
    UnreachableError,
)
from github_app.redaction import redact

SECONDS = 30.0
"""Longest time of one request."""

_MAX_ATTEMPTS = 3
_SERVER_FAULT = 500
_REPEATABLE = frozenset({"GET", "PUT", "PATCH", "DELETE"})


class SharedTransport(httpx.AsyncBaseTransport):
    """Connections that outlive the clients that githubkit makes for each request.

    They belong to one event loop, and are closed when that loop ends.
    """

    def __init__(self) -> None:
        self._inner = httpx.AsyncHTTPTransport(limits=httpx.Limits(max_connections=50, keepalive_expiry=30))
        self._keeper: asyncio.Task[None] | None = None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request over a connection that is open already, if there is one."""
        if self._keeper is None:
            self._keeper = asyncio.create_task(self._keep())
        return await self._inner.handle_async_request(request)

    async def aclose(self) -> None:
        """Keep the connections: the client that closes us is not the last one."""

    async def _keep(self) -> None:
        try:
            await asyncio.get_running_loop().create_future()
        finally:
            # A loop that ends cancels its tasks, this one among them.
            await self._inner.aclose()


def make_client(api_url: str, auth: BaseAuthStrategy, transport: SharedTransport) -> Kit[Any]:
    """Make a client for one identity.

    Args:
        api_url: Address of the API.
        auth: The identity.
        transport: Where its requests go.
    """
    return Kit(
        auth,
        base_url=api_url,
        user_agent="pullwright",
        # githubkit's own cache of tokens is shared by all hosts unless each client has one.
        cache_strategy=MemCacheStrategy(),
        http_cache=False,
        timeout=SECONDS,
        follow_redirects=True,
        async_transport=transport,
        auto_retry=decide_retry,
        rest_api_validate_body=False,
    )


def decide_retry(error: GitHubException, count: int) -> RetryOption:
    """Decide whether githubkit repeats a request at once.

    Only what may be done twice, and never a long wait: the step that asked has retries of its own, which survive a
    restart. A POST is repeated by nobody but its step, which first looks whether it was done; so is a change of a
    check run, as the annotations of all requests add up.
    """
    if not isinstance(error, RequestFailed) or error.response.status_code < _SERVER_FAULT:
        return RetryOption(do_retry=False)
    adds_up = error.request.method == "PATCH" and "/check-runs/" in error.request.url.path
    may_repeat = error.request.method in _REPEATABLE and not adds_up and count + 1 < _MAX_ATTEMPTS
    return RetryOption(do_retry=may_repeat, retry_after=timedelta(seconds=0.2 * 2**count))


async def request(client: Kit[Any], method: str, path: str, **options: Any) -> Response[Any]:  # noqa: ANN401 - githubkit's own
    """Send one request.

    Args:
        client: The identity to send it as.
        method: ``GET``, ``POST``, ….
        path: Path below the API's address.
        options: ``params``, ``json`` and so on, as githubkit takes them.

    Raises:
        GitHubError: If GitHub does not do it.
    """
    try:
        return await client.arequest(method, path, **options)
    except GitHubException as error:
        raise _explain(error, f"{method} {path}") from error


def _explain(error: GitHubException, asked: str) -> GitHubError:
    if isinstance(error, RateLimitExceeded):
        return RateLimitedError(f"{asked}: GitHub's rate limit is reached", error.retry_after.total_seconds())
    if isinstance(error, RequestFailed):
        return _explain_status(error.response.status_code, f"{asked}: {_read_message(error)}")
    if isinstance(error, RequestError):
        return UnreachableError(f"{asked}: {redact(repr(error.exc))}")
    return GitHubError(f"{asked}: {redact(repr(error))}")


def _explain_status(status: int, text: str) -> GitHubError:
    if status >= _SERVER_FAULT:
        return UnreachableError(text)
    if status in (httpx.codes.NOT_FOUND, httpx.codes.GONE):
        return NotFoundError(text)
    if status in (httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN):
        return ForbiddenError(text)
    return RefusedError(text, status)


def _read_message(error: RequestFailed) -> str:
    response = error.response
    try:
        answer = json.loads(response.text)
    except ValueError:
        return f"status {response.status_code}"
    details = answer.get("errors") if isinstance(answer, dict) else None
    message = answer.get("message", "") if isinstance(answer, dict) else ""
    return redact(f"{response.status_code} {message} {json.dumps(details) if details else ''}".strip())[:1_000]
