"""How often one client may do something: who counts, and the limit on all requests."""

from collections.abc import Callable
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Network, ip_address
from math import ceil
from time import monotonic
from typing import Protocol

from starlette.types import ASGIApp, Receive, Scope, Send

from app.core.errors import RateLimitedError
from app.core.responses import write_error

MAX_CLIENTS = 10_000


@dataclass(frozen=True)
class Limit:
    """How often one client may do something.

    Attributes:
        name: What is counted; counts of different names are apart.
        count: How often it may be done in one window.
        seconds: How long a window is.
    """

    name: str
    count: int
    seconds: int = 60


class RateLimiter(Protocol):
    """Counts what clients do."""

    async def count(self, client: str, limit: Limit) -> int:
        """Count one more; give the seconds to wait, 0 if it is within the limit."""


@dataclass
class _Window:
    number: int = -1
    counts: dict[str, int] = field(default_factory=dict)


class LocalRateLimiter:
    """Counts in this process: each process allows as much as the limit says.

    The windows of all clients start together, so that their counts are forgotten at once. The number of clients
    that are counted is bounded; whoever comes after them shares one count.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._windows: dict[str, _Window] = {}

    async def count(self, client: str, limit: Limit) -> int:
        """Count one more; give the seconds to wait, 0 if it is within the limit."""
        number, elapsed = divmod(self._clock(), limit.seconds)
        window = self._windows.setdefault(limit.name, _Window())
        if number != window.number:
            window.number = int(number)
            window.counts.clear()
        if len(window.counts) >= MAX_CLIENTS and client not in window.counts:
            client = ""
        window.counts[client] = window.counts.get(client, 0) + 1
        return 0 if window.counts[client] <= limit.count else ceil(limit.seconds - elapsed)


class RateLimitMiddleware:
    """Answers a client that is over the limit; health checks are free."""

    def __init__(self, app: ASGIApp, limiter: RateLimiter, limit: Limit) -> None:
        self.app = app
        self._limiter = limiter
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["path"].startswith("/health/"):
            await self.app(scope, receive, send)
            return
        wait = await self._limiter.count(name_client(scope), self._limit)
        if not wait:
            await self.app(scope, receive, send)
            return
        await write_error(refuse(wait))(scope, receive, send)


def refuse(wait: int) -> RateLimitedError:
    """Give the error for a client that has to wait a number of seconds."""
    headers = {"Retry-After": str(wait)}
    return RateLimitedError(f"Too many requests: wait {wait} seconds.", headers=headers)


def name_client(scope: Scope) -> str:
    """Give whose requests are counted together: those of an address, or of a network where it is IPv6.

    Whoever has one address of IPv6 usually has all of its network.
    """
    host: str = scope["client"][0] if scope["client"] else ""
    try:
        address = ip_address(host)
    except ValueError:
        # A server on a socket of Unix knows no addresses.
        return host
    if isinstance(address, IPv4Address):
        return host
    return str(address.ipv4_mapped or IPv6Network((int(address), 64), strict=False))
