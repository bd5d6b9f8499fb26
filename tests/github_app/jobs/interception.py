"""Interception: between the App and the sandbox, something happens to chosen requests of the App."""

import os
import re
import signal
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Message, Receive, Send], Awaitable[None]]


@dataclass(frozen=True)
class Moment:
    """One request of the App.

    Attributes:
        method: Its method.
        path: Regular expression that its path ends with.
        after: Whether the sandbox carries it out; the App never hears of it either way.
    """

    method: str
    path: str
    after: bool = True

    def fits(self, scope: Message) -> bool:
        """Tell whether a request is the one."""
        return scope["method"] == self.method and re.search(f"{self.path}$", scope["path"]) is not None


class Interception:
    """An ASGI middleware around a sandbox.

    ``victim`` is killed at ``moment``; a request that fits one of ``outages`` is answered with 502 instead, once for
    each. Only requests of the App count, which are known by their ``User-Agent``.
    """

    def __init__(self, app: Application) -> None:
        self._app = app
        self.moment: Moment | None = None
        self.victim = 0
        self.outages: list[Moment] = []
        self.seen: list[str] = []

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not _is_of_app(scope):
            await self._app(scope, receive, send)
            return
        self.seen.append(f"{scope['method']} {scope['path']}")
        if self.moment is not None and self.moment.fits(scope):
            await self._kill(self.moment, scope, receive, send)
            return
        outage = next((outage for outage in self.outages if outage.fits(scope)), None)
        if outage is not None:
            self.outages.remove(outage)
            await self._drop(outage, scope, receive, send)
            return
        await self._app(scope, receive, send)

    async def _kill(self, moment: Moment, scope: Message, receive: Receive, send: Send) -> None:
        self.moment = None
        if moment.after:
            await self._app(scope, receive, _swallow)
        os.kill(self.victim, signal.SIGKILL)
        await _fail(send)

    async def _drop(self, outage: Moment, scope: Message, receive: Receive, send: Send) -> None:
        if outage.after:
            await self._app(scope, receive, _swallow)
        await _fail(send)


async def _fail(send: Send) -> None:
    await send({"type": "http.response.start", "status": 502, "headers": []})
    await send({"type": "http.response.body", "body": b""})


def _is_of_app(scope: Message) -> bool:
    agent = dict(scope["headers"]).get(b"user-agent", b"")
    return bool(agent.startswith((b"pullwright", b"git/")))


async def _swallow(_message: Message) -> None:
    """Keep the answer from the App."""
