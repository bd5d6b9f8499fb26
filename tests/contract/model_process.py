"""What is around the model service in a process: settings, cross-origin rules, limits, logs, an end; each breakable."""

import json
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import uvicorn
from starlette.datastructures import MutableHeaders
from starlette.types import Message, Receive, Scope, Send

from generators.spec.models import ServiceSpec
from github_app.proof.processes import find_free_port
from tests.contract.model_answers import AnswerError
from tests.contract.model_service import ModelService


class ModelProcess:
    """The model service with its settings; an ASGI application.

    Attributes:
        is_database_there: A test takes the database away by this.
        output: What the process has written to standard output.
    """

    def __init__(self, spec: ServiceSpec, settings: Mapping[str, str]) -> None:
        self.service = ModelService(spec)
        self.service.max_body_bytes = int(settings.get("MAX_BODY_BYTES", "1048576"))
        self.origins = settings.get("CORS_ORIGINS", "").split(",")
        self.limit = int(settings.get("RATE_LIMIT_PER_MINUTE", "600"))
        self.requests = 0
        self.is_database_there = True
        self.output = ""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = {name.decode(): value.decode("latin-1") for name, value in scope["headers"]}
        origin = headers.get("origin", "")

        async def send_around(message: Message) -> None:
            if message["type"] == "http.response.start":
                answered = MutableHeaders(scope=message)
                for name, value in self.list_cors_headers(origin, message["status"]).items():
                    answered[name] = value
                self.output += self.write_log(answered.get("x-request-id", ""), message["status"])
            await send(message)

        await self.serve(scope, receive, send_around)

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = str(scope["path"])
        error = self.find_error(path, scope["method"])
        if error is None:
            await self.service(scope, receive, send)
            return
        response = error.write()
        for name, value in {"X-Request-ID": "model", "X-Frame-Options": "DENY"}.items():
            response.headers[name] = value
        await response(scope, receive, send)

    def find_error(self, path: str, method: str) -> AnswerError | None:
        if method == "OPTIONS":
            return AnswerError(200, "preflight")
        if self.is_over_limit(path):
            return AnswerError(429, "rate_limited", Retry_After="30")
        if path != "/health/live" and not self.is_database_there:
            return AnswerError(503, "service_unavailable", "database")
        return None

    def is_over_limit(self, path: str) -> bool:
        if path.startswith("/health/"):
            return False
        self.requests += 1
        return self.limit > 0 and self.requests > self.limit

    def list_cors_headers(self, origin: str, status: int) -> dict[str, str]:  # noqa: ARG002 - some subclass asks it
        if origin not in self.origins:
            return {}
        return {
            "Access-Control-Allow-Origin": origin,
            "Access-Control-Allow-Methods": "GET, POST, PATCH, DELETE",
            "Access-Control-Allow-Headers": "Content-Type",
            "Access-Control-Expose-Headers": "X-Request-ID, Location, Retry-After",
        }

    def write_log(self, request_id: str, status: int) -> str:
        return json.dumps({"request_id": request_id, "status": status}) + "\n"

    def stop(self, server: uvicorn.Server) -> None:
        server.should_exit = True


class ModelRunning:
    """A model process that serves on a thread of this one."""

    def __init__(self, model: ModelProcess, server: uvicorn.Server, thread: threading.Thread) -> None:
        self.model = model
        self._server = server
        self._thread = thread
        self.base_url = f"http://127.0.0.1:{server.config.port}"

    def read_output(self) -> str:
        return self.model.output

    def terminate(self) -> None:
        self.model.stop(self._server)

    def wait(self) -> int:
        self._thread.join()
        return 0

    @contextmanager
    def take_database_away(self) -> Iterator[None]:
        self.model.is_database_there = False
        yield
        self.model.is_database_there = True


class ModelLauncher:
    """Starts model processes of one kind, right or wrong."""

    def __init__(self, spec: ServiceSpec, kind: type[ModelProcess] = ModelProcess) -> None:
        self._spec = spec
        self._kind = kind

    @contextmanager
    def launch(self, settings: Mapping[str, str]) -> Iterator[ModelRunning]:
        model = self._kind(self._spec, settings)
        config = uvicorn.Config(model, port=find_free_port(), log_level="critical", lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run)
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.005)
        try:
            yield ModelRunning(model, server, thread)
        finally:
            server.should_exit = True
            thread.join()

    def fail_to_start(self, settings: Mapping[str, str]) -> tuple[int, str]:
        return 1, "".join(f"{name} is wrong: it is {value!r}\n" for name, value in settings.items())
