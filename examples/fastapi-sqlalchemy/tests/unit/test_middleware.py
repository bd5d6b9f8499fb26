"""The middleware passes on what it cannot answer."""

import pytest
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.core.body_limit import BodyLimitMiddleware
from app.core.middleware import LastResortMiddleware, RequestContextMiddleware
from app.core.rate_limit import Limit, LocalRateLimiter, RateLimitMiddleware


async def receive_nothing() -> Message:
    return {"type": "http.disconnect"}


async def send_nowhere(_: Message) -> None:
    pass


@pytest.mark.parametrize(
    "wrap",
    [
        RequestContextMiddleware,
        LastResortMiddleware,
        lambda app: RateLimitMiddleware(app, LocalRateLimiter(), Limit("requests", 1)),
        lambda app: BodyLimitMiddleware(app, limit=1),
    ],
)
async def test_what_is_not_http_passes_through(wrap: type[RequestContextMiddleware]) -> None:
    seen: list[Scope] = []

    async def note(scope: Scope, _receive: Receive, _send: Send) -> None:
        seen.append(scope)

    scope = {"type": "lifespan"}
    await wrap(note)(scope, receive_nothing, send_nowhere)
    assert seen == [scope]


async def test_an_answer_that_has_begun_is_not_begun_again() -> None:
    async def break_off(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise RuntimeError("in the middle")

    app: ASGIApp = LastResortMiddleware(break_off)
    with pytest.raises(RuntimeError, match="in the middle"):
        await app({"type": "http"}, receive_nothing, send_nowhere)
