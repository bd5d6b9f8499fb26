"""The App in a process of its own, which a test can kill and start again.

The process is forked from one that has imported everything, so that a start takes a fraction of a second.
"""

import multiprocessing
import os
import socket
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import httpx

from github_app.cli import main
from tests.github_app.jobs.story import SECRET, Town

_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["github_app.wiring", "github_app.commands.serve", __name__])


def find_port() -> int:
    """Give a port that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class AppProcess:
    """The App, set up for a town, in processes one after the other.

    Attributes:
        town: The sandbox.
        directory: Where its database and its log are.
        changes: Further environment variables.
    """

    town: Town
    directory: Path
    changes: Mapping[str, str] = field(default_factory=dict)
    command: str = "serve"
    port: int = field(default_factory=find_port)
    _process: BaseProcess | None = None

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> str:
        """What it has logged in all its lives."""
        return (self.directory / "app.log").read_text()

    def start(self) -> int:
        """Start it, wait until it is ready and give the id of its process."""
        number = self.begin()
        self.wait_until_ready()
        return number

    def begin(self) -> int:
        """Start it and give the id of its process, before it has done anything."""
        environment = {
            "PATH": os.environ["PATH"],
            "PULLWRIGHT_APP_ID": str(self.town.app.id),
            "PULLWRIGHT_PRIVATE_KEY": self.town.key.private,
            "PULLWRIGHT_WEBHOOK_SECRET": SECRET,
            "PULLWRIGHT_GITHUB_API_URL": self.town.api,
            "PULLWRIGHT_DATABASE_URL": f"sqlite:///{self.directory / 'jobs.sqlite'}",
            "PULLWRIGHT_POLL_SECONDS": "0.05",
            "PULLWRIGHT_PORT": str(self.port),
            **self.changes,
        }
        process = _CONTEXT.Process(
            target=run_command, args=(self.command, environment, str(self.directory / "app.log"))
        )
        process.start()
        self._process = process
        assert process.pid is not None
        return process.pid

    def wait_until_dead(self) -> None:
        """Wait until somebody has killed it."""
        assert self._process is not None
        self._process.join(60)
        assert self._process.exitcode == -9, self.log

    def kill(self) -> None:
        """Kill it, if it lives."""
        if self._process is not None and self._process.is_alive():
            self._process.kill()
            self._process.join()

    def wait_until_ready(self) -> None:
        """Wait until it takes deliveries."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            assert self._process is not None
            assert self._process.is_alive(), self.log
            try:
                if httpx.get(f"{self.address}/health/ready").status_code == 200:
                    return
            except httpx.TransportError:
                time.sleep(0.02)
        raise AssertionError(self.log)


def run_command(command: str, environment: dict[str, str], log: str) -> None:
    """Be ``pullwright <command>`` from here on."""
    with Path(log).open("a") as file:
        os.dup2(file.fileno(), 2)
    os.environ.clear()
    os.environ.update(environment)
    sys.exit(main([command]))


def make_environment(**variables: Any) -> dict[str, str]:
    """Give variables of the App's environment by their short names."""
    return {f"PULLWRIGHT_{name.upper()}": str(value) for name, value in variables.items()}
