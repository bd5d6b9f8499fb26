"""Runs the steps of a runbook as they stand, each command in a shell, and takes the time of each step."""

import os
import signal
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

from generators.result import RunbookStep
from github_app.proof.processes import ProcessError

STEP_SECONDS = 300.0
"""Longest time that one command may take."""

_SHOWN_LINES = 60


def run_step(step: RunbookStep, *, directory: Path, environment: Mapping[str, str], log: Path) -> float:
    """Run the commands of a step one after the other, and give the seconds that they took.

    Args:
        step: What to run.
        directory: The service.
        environment: All of the commands' environment.
        log: File that their output is added to.

    Raises:
        ProcessError: If a command fails or takes too long; with the end of its output.
    """
    start = time.perf_counter()
    for command in step.commands:
        run_command(command, directory=directory, environment=environment, log=log)
    return time.perf_counter() - start


def run_command(command: str, *, directory: Path, environment: Mapping[str, str], log: Path) -> None:
    """Run one shell command.

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
            status: int | None = process.wait(STEP_SECONDS)
        except subprocess.TimeoutExpired:
            status = None
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        if status != 0:
            output.seek(begin)
            lines = output.read().decode("utf-8", "replace").splitlines()
            ending = f"ended with {status}" if status is not None else f"took longer than {STEP_SECONDS:g} s"
            msg = f"`{command}` {ending}:\n" + "\n".join(lines[-_SHOWN_LINES:])
            raise ProcessError(msg)
