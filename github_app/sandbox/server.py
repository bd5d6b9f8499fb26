"""The sandbox as a server: its routes, its errors, and a thread of its own to run in."""

import socket
import threading
import time
from contextlib import suppress
from types import TracebackType
from typing import Self

import uvicorn
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp

from github_app.sandbox import git_http
from github_app.sandbox.errors import ApiError, not_found
from github_app.sandbox.pages import ROUTERS as PAGES
from github_app.sandbox.pages.frame import render_error
from github_app.sandbox.rest import ROUTERS
from github_app.sandbox.sandbox import Sandbox

API = "/api/v3"
_START_SECONDS = 15.0


def create_app(sandbox: Sandbox) -> FastAPI:
    """Build the ASGI application of a sandbox: the REST API, git and the pages."""
    app = FastAPI(title="Sandbox", openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
    app.state.sandbox = sandbox
    for router in ROUTERS:
        app.include_router(router, prefix=API)
    app.include_router(git_http.router)
    for router in PAGES:
        app.include_router(router)
    app.add_exception_handler(ApiError, _answer_api_error)
    app.add_exception_handler(RequestValidationError, _answer_wrong_body)
    app.add_exception_handler(HTTPException, _answer_http_error)
    return app


def _answer_api_error(request: Request, error: Exception) -> Response:
    if not isinstance(error, ApiError):
        raise error
    if request.url.path.startswith(API):
        return JSONResponse(error.write(), status_code=error.status)
    return render_error(error)


def _answer_wrong_body(request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    faults = error.errors()
    if any(fault["type"] == "json_invalid" for fault in faults):
        answer = ApiError(400, "Problems parsing JSON")
    elif any(fault["loc"][0] == "path" for fault in faults):
        answer = not_found()
    else:
        lines = [f'"{fault["loc"][-1]}": {fault["msg"]}.' for fault in faults]
        answer = ApiError(422, "\n\n".join(["Invalid request.", *lines]))
    return _answer_api_error(request, answer)


def _answer_http_error(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    return _answer_api_error(request, ApiError(error.status_code, str(error.detail)))


class LocalServer:
    """An ASGI application on a port of this machine, in a thread; a context manager.

    The port is taken at once, so that the address is known before the application is built.

    Args:
        port: The port to listen on; 0 takes any that is free.

    Raises:
        OSError: If the port cannot be had, with which it is.
    """

    def __init__(self, port: int = 0) -> None:
        # With the protocol named, asyncio switches off the delay of small answers, which costs 40 ms each.
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            self._socket.bind(("127.0.0.1", port))
            # Only a port that is listened on is nobody else's.
            self._socket.listen()
        except OSError as error:
            self._socket.close()
            msg = f"port {port} is taken or not allowed ({error.strerror})"
            raise OSError(msg) from error
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None

    def start(self, app: ASGIApp) -> None:
        """Begin to serve; returns when requests are answered.

        Raises:
            RuntimeError: If the application does not start.
        """
        config = uvicorn.Config(app, log_level="warning", access_log=False, timeout_graceful_shutdown=2)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=self._run, args=[server], daemon=True)
        thread.start()
        self._server, self._thread = server, thread
        deadline = time.monotonic() + _START_SECONDS
        while not server.started:
            if not thread.is_alive() or time.monotonic() > deadline:
                msg = f"the server at {self.address} did not start"
                raise RuntimeError(msg)
            time.sleep(0.005)

    def stop(self) -> None:
        """Finish the requests in flight and free the port."""
        if self._server and self._thread:
            self._server.should_exit = True
            self._thread.join()
        self._socket.close()

    def _run(self, server: uvicorn.Server) -> None:
        # uvicorn would end the process if the application does not start; ``start`` says so instead.
        with suppress(SystemExit):
            server.run(sockets=[self._socket])

    def __enter__(self) -> Self:
        """Give the server itself; ``start`` is still to be called."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop."""
        self.stop()
