"""Processes of a generated service: started by the runbook's own command, watched, and always ended."""

import itertools
import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from generators.contract.operations import LIVE_PATH

HOST = "127.0.0.1"
START_SECONDS = 60.0
STOP_SECONDS = 30.0
_POLL_SECONDS = 0.05
_CLOSE_POLL_SECONDS = 0.001
_COMPLAINT = re.compile(r'"level":\s*"(?:warn|error|critical)', re.IGNORECASE)
_NOT_INHERITED = ("PYTHONDONTWRITEBYTECODE", "VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME")
"""What our own interpreter runs with, and what a generated service must not depend on."""


class ProcessError(Exception):
    """A command of a service did not do what it has to; the text ends with what it wrote."""


@dataclass(slots=True)
class Running:
    """A started service.

    Attributes:
        base_url: Where it answers.
        process: The command's process, leader of its own session.
        output: File of its standard output.
        errors: File of its standard error.
    """

    base_url: str
    process: subprocess.Popen[bytes]
    output: Path
    errors: Path

    def read_output(self) -> str:
        """Give what it has written to standard output."""
        return self.output.read_text(encoding="utf-8", errors="replace")

    def read_all(self) -> str:
        """Give what it has written, standard error first."""
        return self.errors.read_text(encoding="utf-8", errors="replace") + self.read_output()

    def terminate(self) -> None:
        """Ask it to stop, as an operator's platform would: SIGTERM to the command, not to its children."""
        self.process.send_signal(signal.SIGTERM)

    def wait(self, seconds: float = STOP_SECONDS) -> int:
        """Wait for its end and give its exit status, negative for a signal.

        Raises:
            ProcessError: If it is still there then.
        """
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired as error:
            msg = f"The service did not end within {seconds:g} s. It wrote:\n{self.read_all()}"
            raise ProcessError(msg) from error

    def wait_until_live(self) -> None:
        """Wait until the service answers.

        Raises:
            ProcessError: If it ends, or does not answer in time.
        """
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            if self.process.poll() is not None:
                break
            try:
                if httpx.get(self.base_url + LIVE_PATH, trust_env=False).is_success:
                    return
            except httpx.TransportError:
                time.sleep(_POLL_SECONDS)
        state = "does not answer" if self.process.poll() is None else f"ended with {self.process.returncode}"
        msg = f"The service {state}. It wrote:\n{self.read_all()}"
        raise ProcessError(msg)

    def kill(self) -> None:
        """End it and all that it has started, at once."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


@dataclass(frozen=True, slots=True)
class Launcher:
    """Starts a service with one or another setting.

    Attributes:
        command: The shell command that runs it.
        directory: Where it is run.
        environment: All of its environment but what a start states and ``PORT``.
        logs: Directory for what the processes write.
        name: What their files there are called, before a number.
        beside: The processes of the runbook's other lasting steps, by the step's name.
    """

    command: str
    directory: Path
    environment: Mapping[str, str]
    logs: Path
    name: str = "run"
    beside: Mapping[str, Running] = field(default_factory=dict)

    @contextmanager
    def launch(self, settings: Mapping[str, str]) -> Iterator[Running]:
        """Start the service on a free port, give it once it answers, and end it whatever happens.

        Raises:
            ProcessError: If it does not start.
        """
        with self._start({"PORT": str(find_free_port()), **settings}) as running:
            running.wait_until_live()
            yield running

    def measure_start(self, settings: Mapping[str, str]) -> float:
        """Start the service and give the seconds until it takes a connection; then it is ended.

        Raises:
            ProcessError: If it does not start.
        """
        port = find_free_port()
        begin = time.monotonic()
        with self._start({"PORT": str(port), **settings}) as running:
            while time.monotonic() < begin + START_SECONDS and running.process.poll() is None:
                with socket.socket() as probe:
                    if probe.connect_ex((HOST, port)) == 0:
                        return time.monotonic() - begin
                time.sleep(_CLOSE_POLL_SECONDS)
            msg = f"The service takes no connection. It wrote:\n{running.read_all()}"
            raise ProcessError(msg)

    def fail_to_start(self, settings: Mapping[str, str]) -> tuple[int, str]:
        """Start the service with settings that must stop it; give its exit status and what it wrote.

        Raises:
            ProcessError: If it goes on running.
        """
        with self._start(settings) as running:
            return running.wait(START_SECONDS), running.read_all()

    def list_complaints(self) -> list[str]:
        """Give the lines of all its starts that warn or tell of errors, the oldest first; those of JSON logs only."""
        written = (path.read_text(encoding="utf-8", errors="replace") for path in sorted(self.logs.glob("*.out")))
        return [line for text in written for line in text.splitlines() if _COMPLAINT.search(line)]

    @contextmanager
    def accompany(self) -> Iterator[Running]:
        """Start a process that answers nobody, such as a worker, give it, and stop it in good order at the end.

        Raises:
            ProcessError: If it ended before it was asked to, or does not end then.
        """
        with self._start({}) as running:
            yield running
            if running.process.poll() is not None:
                msg = f"`{self.command}` ended with {running.process.returncode}. It wrote:\n{running.read_all()}"
                raise ProcessError(msg)
            running.terminate()
            running.wait()

    @contextmanager
    def _start(self, settings: Mapping[str, str]) -> Iterator[Running]:
        numbers = itertools.count(1)
        output = next(path for number in numbers if not (path := self.logs / f"{self.name}-{number}.out").exists())
        errors = output.with_suffix(".err")
        with output.open("wb") as out, errors.open("wb") as err:
            # The command is the runbook's own, for a shell.
            process = subprocess.Popen(  # noqa: S603
                ["/bin/bash", "-c", self.command],
                cwd=self.directory,
                env={**self.environment, **settings},
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                start_new_session=True,
            )
        running = Running(f"http://{HOST}:{settings.get('PORT')}", process, output, errors)
        try:
            yield running
        finally:
            running.kill()


def find_free_port() -> int:
    """Give a TCP port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def inherit_environment() -> dict[str, str]:
    """Give the environment for commands of a service: ours without what is about our own interpreter."""
    return {name: value for name, value in os.environ.items() if name not in _NOT_INHERITED}
