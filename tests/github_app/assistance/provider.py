"""A server on this machine that answers as OpenAI's API does, with what was recorded."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

SLOW_SECONDS = 5


class Provider(ThreadingHTTPServer):
    """The server; ``answers`` are given one after the other, the last one again and again."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers: list[bytes | int] = []
        self.requests: list[dict[str, Any]] = []
        self.is_slow = False

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"


class _Handler(BaseHTTPRequestHandler):
    server: Provider

    def do_POST(self) -> None:
        self.server.requests.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
        if self.server.is_slow:
            time.sleep(SLOW_SECONDS)
        answer = self.server.answers.pop(0) if len(self.server.answers) > 1 else self.server.answers[0]
        body = b"" if isinstance(answer, int) else answer
        self.send_response(answer if isinstance(answer, int) else 200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        # Whoever asked may have gone.
        try:
            self.wfile.write(body)
        except OSError:
            return

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@contextmanager
def run_provider() -> Iterator[Provider]:
    """Run the server while the block lasts."""
    with Provider() as provider:
        thread = threading.Thread(target=provider.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield provider
        provider.shutdown()


def complete(draft: object = None, *, text: str | None = None, arguments: str | None = None) -> bytes:
    """Give an answer of the API: a draft, plain text, or arguments as they are."""
    given = arguments if arguments is not None else json.dumps(draft) if draft is not None else None
    message: dict[str, Any] = {"role": "assistant", "content": text}
    if given is not None:
        call = {"name": "final_result", "arguments": given}
        message["tool_calls"] = [{"id": "call-1", "type": "function", "function": call}]
    choice = {"index": 0, "finish_reason": "stop" if given is None else "tool_calls", "message": message}
    usage = {"prompt_tokens": 10, "completion_tokens": 10, "total_tokens": 20}
    made = {"id": "1", "object": "chat.completion", "created": 1, "model": "recorded", "usage": usage}
    return json.dumps({**made, "choices": [choice]}).encode()
