"""Asks started containers how they are."""

import json
import socket
import time
import urllib.error
import urllib.request
from typing import Any

from tests.containers.engine import Container

READY_SECONDS = 30


def find_free_port() -> int:
    """A port that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def wait_until_ready(container: Container, port: int) -> dict[str, Any]:
    """Asks for readiness until the answer is 200, and returns it."""
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        assert container.is_running(), container.logs()
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/health/ready", timeout=2) as response:
                answer: dict[str, Any] = json.load(response)
                return answer
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    msg = f"not ready after {READY_SECONDS} s:\n{container.logs()}"
    raise AssertionError(msg)
