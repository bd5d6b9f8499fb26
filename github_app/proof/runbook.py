"""Runs the commands of a runbook as they stand, each in a shell."""

import os
import signal
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from github_app.proof.processes import ProcessError

COMMAND_SECONDS = 600.0
"""The longest time that one command may take; on a new machine it may have to compile all that services share."""

_SHOWN_LINES = 60


def run_command(command: str, *, directory: Path, environment: Mapping[str, str], log: Path) -> str:
    """Run one shell command, and give what it wrote.

    Args:
        command: What to run.
        directory: The service.
        environment: All of the command's environment.
        log: File that the command and its output are added to.

    Raises:
        ProcessError: If it fails or takes too long; with the end of its output.
    """
    with log.open("a+b") as output:
        output.write(f"$ {command}\n".encode())
        output.flush()
        begin = output.tell()
        process = subprocess.Popen(  # noqa: S603 - the command is the runbook's own, for a shell
            ["/bin/bash", "-c", command],
            cwd=directory,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            status: int | None = process.wait(COMMAND_SECONDS)
        except subprocess.TimeoutExpired:
            status = None
        finally:
            # Also when we are interrupted: a session of its own hears nothing of that.
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        output.seek(begin)
        written = output.read().decode("utf-8", "replace")
    if status != 0:
        ending = f"ended with {status}" if status is not None else f"took longer than {COMMAND_SECONDS:g} s"
        msg = f"`{command}` {ending}:\n" + "\n".join(written.splitlines()[-_SHOWN_LINES:])
        raise ProcessError(msg)
    return written
