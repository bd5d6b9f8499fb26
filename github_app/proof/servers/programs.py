"""Programs of Debian's servers: as whom they are run, and how."""

import getpass
import os
import pwd
import subprocess
from pathlib import Path

from github_app.proof.processes import ProcessError

_COMMAND_SECONDS = 60


def choose_user(names: tuple[str, ...]) -> str | None:
    """Give the user to run a server as, which refuses to be run by root; None for the present one.

    Args:
        names: Users that will do, the best first.

    Raises:
        ProcessError: If there is none of them.
    """
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    user = next((name for name in names if name in known), None)
    if user is None:
        msg = f"The server refuses to run as {getpass.getuser()}: create a user {names[0]!r}."
        raise ProcessError(msg)
    return user


def list_variables() -> dict[str, str]:
    """Give the environment of a server's programs: they inherit nothing but where programs are."""
    # Debian keeps servers where only the path of root looks.
    path = f"{os.environ.get('PATH', '')}{os.pathsep}/usr/sbin"
    return {"PATH": path, "LC_ALL": "C.UTF-8"}


def run_program(command: list[str], *, user: str | None) -> None:
    """Run a program to its end.

    Raises:
        ProcessError: If it fails; with what it wrote to standard error.
    """
    # A server that it starts inherits nothing that would keep this process waiting for its output.
    done = subprocess.run(  # noqa: S603 - programs of the server with arguments of ours
        command,
        user=user,
        cwd="/",
        env=list_variables(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        timeout=_COMMAND_SECONDS,
        check=False,
    )
    if done.returncode != 0:
        msg = f"{Path(command[0]).name} ended with {done.returncode}: {done.stderr.decode(errors='replace').strip()}"
        raise ProcessError(msg)
