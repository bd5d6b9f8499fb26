"""AppProcess: the App as operators run it, by ``pullwright serve`` with settings in the environment."""

import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx

_START_SECONDS = 60.0
_STOP_SECONDS = 15.0
_POLL_SECONDS = 0.05


class AppProcess:
    """A process of the App, on a free port of this machine and with a database of its own; a context manager.

    Args:
        directory: Where its database, its key and its log are kept.
        api_url: The REST API that it works with.
        app_id: Its number there.
        private_key: PEM of its key.
        webhook_secret: What deliveries to it are signed with.
    """

    def __init__(self, directory: Path, *, api_url: str, app_id: int, private_key: str, webhook_secret: str) -> None:
        key = directory / "private-key.pem"
        key.touch(mode=0o600)
        key.write_text(private_key, encoding="utf-8")
        port = _find_port()
        self.address = f"http://127.0.0.1:{port}"
        self.log = directory / "pullwright.log"
        self._environment = {
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(directory),
            "PULLWRIGHT_APP_ID": str(app_id),
            "PULLWRIGHT_PRIVATE_KEY_FILE": str(key),
            "PULLWRIGHT_WEBHOOK_SECRET": webhook_secret,
            "PULLWRIGHT_GITHUB_API_URL": api_url,
            "PULLWRIGHT_DATABASE_URL": f"sqlite:///{directory / 'pullwright.sqlite'}",
            "PULLWRIGHT_PORT": str(port),
        }
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def webhook_url(self) -> str:
        """Give the address that takes deliveries."""
        return f"{self.address}/webhooks/github"

    def start(self) -> None:
        """Start the process and return at once."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "github_app.cli", "serve"],
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # Ctrl-C in the terminal is for us alone: we then stop it in order.
                start_new_session=True,
            )

    def wait_until_ready(self, stopped: threading.Event) -> None:
        """Wait until it takes deliveries.

        Args:
            stopped: Ends the waiting early once it is set.

        Raises:
            RuntimeError: If it ends, or is not ready within a minute; with the last lines of its log.
        """
        deadline = time.monotonic() + _START_SECONDS
        with httpx.Client(trust_env=False) as client:
            while not self._is_ready(client) and not stopped.wait(_POLL_SECONDS):
                if self._process is None or self._process.poll() is not None or time.monotonic() > deadline:
                    msg = f"the App did not start:\n{self.read_log()}"
                    raise RuntimeError(msg)

    def read_log(self, lines: int = 15) -> str:
        """Give the last lines of its log."""
        return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])

    def stop(self) -> None:
        """Let it finish what is under way for a while, then end it."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def __enter__(self) -> Self:
        """Start it."""
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop it."""
        self.stop()

    def _is_ready(self, client: httpx.Client) -> bool:
        try:
            return client.get(f"{self.address}/health/ready").is_success
        except httpx.HTTPError:
            return False


def _find_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
