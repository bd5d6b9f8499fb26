"""A private Redis: kept in memory only, on a free port, gone with the proof.

It is asked through a socket of Unix, so that its TCP port can be closed to services while it keeps what it has.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from generators.manifests.backing import Server
from github_app.proof.processes import HOST, ProcessError, find_free_port

_SERVER, _CLIENT = "redis-server", "redis-cli"
_START_SECONDS = 20.0
_COMMAND_SECONDS = 10.0
_POLL_SECONDS = 0.02


@dataclass(slots=True)
class RedisServer:
    """A running Redis; a RunningServer.

    Attributes:
        port: Where services reach it.
        socket: Where the proof reaches it.
        commands: The file of all commands that it gets, as it says them to who monitors it.
        begin: The size of that file at the last reset, in bytes.
        host: Where it listens.
    """

    port: int
    socket: Path
    commands: Path
    begin: int = 0
    host: str = HOST

    def reset(self) -> None:
        """Delete everything and end all connections of services."""
        self.ask("FLUSHALL")
        self._end_connections()
        self.begin = self._wait_for_commands()

    @contextmanager
    def take_away(self) -> Iterator[None]:
        """Close the port, and end the connections, for as long as the context lasts; what is kept stays."""
        self.ask("CONFIG", "SET", "port", "0")
        try:
            self._end_connections()
            yield
        finally:
            self.ask("CONFIG", "SET", "port", str(self.port))

    def observe(self) -> Sequence[Mapping[str, Any]]:
        """Give the commands of services since the last reset: ``name`` in capital letters, ``arguments`` as text."""
        end = self._wait_for_commands()
        written = self.commands.read_bytes()[self.begin : end].decode(errors="replace")
        return [_read_command(line) for line in written.splitlines() if f" {HOST}:" in line.partition("]")[0]]

    def ask(self, *words: str) -> str:
        """Give the answer to a command.

        Raises:
            ProcessError: If there is none, or it is an error.
        """
        done = subprocess.run(  # noqa: S603 - the program of Redis, with words of ours
            [_find_program(_CLIENT), "-s", str(self.socket), "-e", *words],
            capture_output=True,
            text=True,
            timeout=_COMMAND_SECONDS,
            check=False,
        )
        if done.returncode != 0:
            msg = f"Redis refused {' '.join(words)}: {done.stderr.strip()}"
            raise ProcessError(msg)
        return done.stdout.strip()

    def _end_connections(self) -> None:
        # Asked over the socket of Unix, and that is who asks and who monitors.
        for line in self.ask("CLIENT", "LIST", "TYPE", "normal").splitlines():
            facts = dict(fact.partition("=")[::2] for fact in line.split())
            if facts["laddr"].startswith(f"{HOST}:"):
                # It may have gone by itself.
                with suppress(ProcessError):
                    self.ask("CLIENT", "KILL", "ID", facts["id"])

    def _wait_for_commands(self) -> int:
        """Wait until the file has all commands up to now, and give its size."""
        mark = f"seen-{uuid4().hex}"
        self.ask("ECHO", mark)
        end = time.monotonic() + _COMMAND_SECONDS
        while time.monotonic() < end:
            written = self.commands.read_bytes()
            if mark.encode() in written:
                return len(written)
            time.sleep(_POLL_SECONDS)
        raise ProcessError("Redis does not say which commands it gets.")


@contextmanager
def start(_wanted: Server, directory: Path) -> Iterator[RedisServer]:
    """Start a server on a free port.

    Raises:
        ProcessError: If Redis is not installed or does not start.
    """
    folder = directory / "redis"
    folder.mkdir()
    port = find_free_port()
    server = RedisServer(port, folder / "socket", folder / "commands")
    options = {"port": port, "bind": HOST, "unixsocket": server.socket, "dir": folder, "save": "", "appendonly": "no"}
    command = [_find_program(_SERVER), *(word for name, value in options.items() for word in (f"--{name}", str(value)))]
    with _run(command, folder / "log") as process:
        _wait_until_there(server, process, folder / "log")
        with _run([_find_program(_CLIENT), "-s", str(server.socket), "MONITOR"], server.commands):
            yield server


@contextmanager
def _run(command: list[str], output: Path) -> Iterator[subprocess.Popen[bytes]]:
    with output.open("wb") as file:
        process = subprocess.Popen(  # noqa: S603 - programs of Redis, with arguments of ours
            command,
            cwd="/",
            env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
        )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _wait_until_there(server: RedisServer, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + _START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        with suppress(ProcessError):
            server.ask("PING")
            return
        time.sleep(_POLL_SECONDS)
    msg = f"Redis does not start:\n{log.read_text(errors='replace')[-2000:]}"
    raise ProcessError(msg)


def _read_command(line: str) -> dict[str, Any]:
    # 1732340000.123456 [0 127.0.0.1:40000] "SET" "key" "value"; what is no text is escaped.
    quoted = line.partition("] ")[2]
    name, *arguments = quoted.removeprefix('"').removesuffix('"').split('" "')
    return {"name": name.upper(), "arguments": arguments}


def _find_program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        msg = f"{name} is not installed: install Redis (Debian: apt-get install redis-server)."
        raise ProcessError(msg)
    return found
