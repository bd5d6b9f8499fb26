"""Runner: the one place that starts git, with an environment made from nothing.

git inherits no variable of ours, reads no configuration but the one given here, runs no hook, filter, helper or
prompt, follows no redirect and speaks no protocol that is not allowed. The token travels in the environment, never
in an argument, an address or a file.
"""

import base64
import os
import signal
import subprocess
import tempfile
import threading
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from github_app.git.errors import (
    GitError,
    GitTimeoutError,
    GitTransportError,
    MissingObjectError,
    PushRefusedError,
    StaleRefError,
)
from github_app.redaction import redact

MAX_OUTPUT_BYTES = 64 * 1024 * 1024
"""More than any answer that we ask git for."""

_CONFIG = {
    "core.hooksPath": "/dev/null",
    "core.fsmonitor": "false",
    "core.attributesFile": "/dev/null",
    "core.symlinks": "false",
    # What we make here lives for a step only; waiting for the disk would be most of its time.
    "core.fsync": "none",
    "fastimport.unpackLimit": "0",
    "transfer.unpackLimit": "1",
    "credential.helper": "",
    "submodule.recurse": "false",
    "transfer.fsckObjects": "true",
    "http.followRedirects": "false",
    "commit.gpgSign": "false",
    "gc.auto": "0",
    "maintenance.auto": "false",
    "init.defaultBranch": "main",
    "advice.detachedHead": "false",
    "protocol.allow": "never",
}

# What git and servers say, and what it means for us; the first that fits counts.
_MEANINGS: tuple[tuple[str, type[GitError]], ...] = (
    ("unable to read", MissingObjectError),
    ("stale info", StaleRefError),
    ("failed to update ref", StaleRefError),
    ("cannot lock ref", StaleRefError),
    ("remote rejected", PushRefusedError),
    ("pre-receive hook declined", PushRefusedError),
    ("protected branch", PushRefusedError),
    ("Could not resolve host", GitTransportError),
    ("unable to access", GitTransportError),
    ("Connection reset", GitTransportError),
    ("the remote end hung up unexpectedly", GitTransportError),
    ("early EOF", GitTransportError),
    ("RPC failed", GitTransportError),
)


@dataclass(frozen=True, slots=True)
class Credentials:
    """A token, and the address that it may be sent to.

    Attributes:
        url: Address of the repository; only requests below it carry the token.
        token: An installation token.
    """

    url: str
    token: str

    def __repr__(self) -> str:
        """Show the address, not the token."""
        return f"Credentials(url={self.url!r})"


@dataclass(frozen=True, slots=True)
class Runner:
    """Starts git.

    Attributes:
        protocols: The transports that git may use; ``file`` is for tests alone.
        seconds: Longest time of one command.
        search_path: Where git and its own programs are found, as in ``PATH``.
    """

    protocols: tuple[str, ...] = ("https",)
    seconds: float = 120
    search_path: str = os.defpath

    def run(
        self,
        directory: Path,
        arguments: Sequence[str],
        *,
        credentials: Credentials | None = None,
        stdin: bytes = b"",
        variables: Mapping[str, str] | None = None,
        statuses: Container[int] = (0,),
    ) -> bytes:
        """Run one command and give its standard output.

        Args:
            directory: Where it runs; also its home.
            arguments: The sub-command and its arguments; never text of an issue.
            credentials: For commands that reach a server.
            stdin: What the command reads.
            variables: Further environment variables, such as ``GIT_AUTHOR_DATE``.
            statuses: With which git may end: some commands tell by it what they found.

        Raises:
            GitError: If git ends with another status, takes too long or says too much.
        """
        environment = {**self.make_environment(directory, credentials), **(variables or {})}
        with tempfile.TemporaryFile() as source:
            source.write(stdin)
            source.seek(0)
            process = subprocess.Popen(  # noqa: S603 - arguments are ours, and no shell reads them
                ["git", *arguments],  # noqa: S607 - found on our own search path
                cwd=directory,
                env=environment,
                stdin=source,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,
            )
            return _collect(process, arguments[0], self.seconds, statuses)

    def make_environment(self, directory: Path, credentials: Credentials | None = None) -> dict[str, str]:
        """Give the whole environment of a git process that works in a directory."""
        config = dict(_CONFIG)
        config |= {f"protocol.{protocol}.allow": "always" for protocol in self.protocols}
        if credentials is not None and urlsplit(credentials.url).scheme in ("http", "https"):
            basic = base64.b64encode(f"x-access-token:{credentials.token}".encode()).decode()
            config[f"http.{credentials.url}.extraHeader"] = f"Authorization: Basic {basic}"
        environment = {
            "PATH": self.search_path,
            "HOME": str(directory),
            "LC_ALL": "C.UTF-8",
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_ASKPASS": "/bin/false",
            "GIT_ATTR_NOSYSTEM": "1",
            "GIT_LFS_SKIP_SMUDGE": "1",
            "GIT_CONFIG_COUNT": str(len(config)),
        }
        for number, (key, value) in enumerate(config.items()):
            environment[f"GIT_CONFIG_KEY_{number}"] = key
            environment[f"GIT_CONFIG_VALUE_{number}"] = value
        return environment


def _collect(process: subprocess.Popen[bytes], command: str, seconds: float, statuses: Container[int]) -> bytes:
    streams = [_Stream(process, process.stdout), _Stream(process, process.stderr)]
    # To wait with a limit, Python looks again and again with pauses that are longer than most commands of git.
    waiting = threading.Thread(target=process.wait, daemon=True)
    waiting.start()
    try:
        waiting.join(seconds)
        is_late = waiting.is_alive()
    finally:
        # What git started may outlive it: the whole session ends here.
        _end_session(process)
        for thread in (waiting, *(stream.thread for stream in streams)):
            thread.join()
    if is_late:
        msg = f"git {command} took longer than {seconds:g} seconds"
        raise GitTimeoutError(msg)
    status = process.returncode
    output, complaint = (bytes(stream.content) for stream in streams)
    if any(stream.is_full for stream in streams):
        msg = f"git {command} answered with more than {MAX_OUTPUT_BYTES} bytes"
        raise GitError(msg)
    if status not in statuses:
        raise _explain(command, complaint.decode("utf-8", "replace"))
    return output


def _end_session(process: subprocess.Popen[bytes]) -> None:
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    finally:
        process.wait()


class _Stream:
    """Reads one output of a process to its end, up to the limit; above it, the process is ended."""

    def __init__(self, process: subprocess.Popen[bytes], source: IO[bytes] | None) -> None:
        self.content = bytearray()
        self.is_full = False
        self._process = process
        self.thread = threading.Thread(target=self._read, args=(source,), daemon=True)
        self.thread.start()

    def _read(self, source: IO[bytes] | None) -> None:
        if source is None:
            return
        with source:
            while chunk := source.read1(65_536):  # type: ignore[attr-defined]  # a pipe is a BufferedReader
                if len(self.content) + len(chunk) > MAX_OUTPUT_BYTES:
                    self.is_full = True
                    self._process.kill()
                    return
                self.content += chunk


def _explain(command: str, complaint: str) -> GitError:
    kind = next((kind for words, kind in _MEANINGS if words in complaint), GitError)
    return kind(f"git {command}: {redact(complaint).strip()[:2_000]}")
