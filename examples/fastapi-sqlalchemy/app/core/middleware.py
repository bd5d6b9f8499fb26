"""What surrounds every request: its id, its log line, the security headers and the last resort."""

import re
from secrets import token_hex
from time import perf_counter

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.core.errors import InternalError
from app.core.responses import write_error

logger = structlog.get_logger(module=__name__)

_REQUEST_ID = re.compile(rb"[A-Za-z0-9._-]{1,128}")
_SECURITY_HEADERS = [
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"strict-transport-security", b"max-age=63072000; includeSubDomains"),
]
_CLOSED_POLICY = (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'")
_DOCS_SOURCES = (
    b"default-src 'none'; connect-src 'self'; img-src 'self' data: https://fastapi.tiangolo.com; "
    b"script-src 'unsafe-inline' https://cdn.jsdelivr.net; style-src https://cdn.jsdelivr.net; "
    b"frame-ancestors 'none'"
)
_API_HEADERS = [*_SECURITY_HEADERS, _CLOSED_POLICY, (b"cache-control", b"no-store")]
_DOCS_HEADERS = [*_SECURITY_HEADERS, (b"content-security-policy", _DOCS_SOURCES)]
_OTHER_HEADERS = [*_SECURITY_HEADERS, _CLOSED_POLICY]


class RequestContextMiddleware:
    """Gives every request an id, every answer its headers, and the log one line for each."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path: str = scope["path"]
        headers = _choose_headers(path)
        request_id = _read_request_id(scope)
        start = perf_counter()
        status = 0

        async def send_with_headers(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] += headers
                message["headers"].append((b"x-request-id", request_id.encode()))
            await send(message)

        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        await self.app(scope, receive, send_with_headers)
        logger.info(
            "request",
            method=scope["method"],
            path=path,
            status=status,
            milliseconds=round((perf_counter() - start) * 1000, 1),
        )


class LastResortMiddleware:
    """Turns an exception that nothing else has handled into an answer that shows no internals."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        started = False

        async def send_and_note(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self.app(scope, receive, send_and_note)
        except Exception:
            logger.exception("unhandled error")
            if started or scope["type"] != "http":
                raise
            answer = write_error(InternalError("Something went wrong on our side."))
            await answer(scope, receive, send)


def _choose_headers(path: str) -> list[tuple[bytes, bytes]]:
    if path.startswith("/api/"):
        return _API_HEADERS
    return _DOCS_HEADERS if path == "/docs" else _OTHER_HEADERS


def _read_request_id(scope: Scope) -> str:
    given: bytes = dict(scope["headers"]).get(b"x-request-id", b"")
    return given.decode() if _REQUEST_ID.fullmatch(given) else token_hex(16)
