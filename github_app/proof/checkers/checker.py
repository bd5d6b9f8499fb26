"""Checker: one program, what it is told, and the files that it reads."""

import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from github_app.proof.processes import ProcessError
from github_app.proof.site import Site, list_bare_environment
from github_app.proof.steps import ProofStep

NOT_CHECKED = "not checked"
"""With what the note of a step begins whose program is not installed."""

_SECONDS = 600
_SHOWN_LINES = 60


@dataclass(frozen=True, slots=True)
class Checker:
    """One program with what it checks.

    Attributes:
        name: As the step is called.
        command: The program and its options; the files come behind them.
        patterns: The files, by their paths in the service; ``{name}`` is the service's name.
        excluded: Names of files that match and are left out.
        accepted: What lines that are no findings look like; where there is such a pattern, a program that found
            nothing but such lines has found nothing.
    """

    name: str
    command: tuple[str, ...]
    patterns: tuple[str, ...]
    excluded: tuple[str, ...] = ()
    accepted: str = ""


def list_checker_steps(site: Site, checkers: Iterable[Checker]) -> Iterator[ProofStep]:
    """Give a step for each checker that the service has files for."""
    for checker in checkers:
        files = list_files(site, checker.patterns, checker.excluded)
        if files:
            yield ProofStep(checker.name, partial(_check, site, checker, files))


def list_files(site: Site, patterns: Iterable[str], excluded: Sequence[str] = ()) -> list[str]:
    """Give the paths of the service's files that match, in order."""
    found = {
        path.relative_to(site.directory).as_posix()
        for pattern in patterns
        for path in site.directory.glob(pattern.format(name=site.spec.name))
        if path.is_file() and path.name not in excluded
    }
    return sorted(found)


def run_program(site: Site, command: Sequence[str], directory: Path | None = None) -> tuple[int, str] | None:
    """Run a program on a service, and give its exit status and all that it wrote; None if it is not installed."""
    environment = list_bare_environment()
    program = shutil.which(command[0], path=environment["PATH"])
    if program is None:
        return None
    done = subprocess.run(  # noqa: S603 - checkers of ours, on files that we wrote
        [program, *command[1:]],
        cwd=directory or site.directory,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=_SECONDS,
        check=False,
    )
    return done.returncode, done.stdout.decode("utf-8", "replace")


def say_not_checked(program: str) -> str:
    """Give the note of a step whose program is not installed."""
    return f"{NOT_CHECKED}: {program} is not installed"


def fail(name: str, written: str) -> None:
    """End a step with what a program found.

    Raises:
        ProcessError: Always; with the end of what was written.
    """
    raise ProcessError(f"{name} found:\n" + "\n".join(written.splitlines()[-_SHOWN_LINES:]))


def _check(site: Site, checker: Checker, files: Sequence[str]) -> str:
    ran = run_program(site, (*checker.command, *files))
    if ran is None:
        return say_not_checked(checker.command[0])
    status, written = ran
    if status != 0 and checker.accepted:
        left = [line for line in written.splitlines() if not re.search(checker.accepted, line)]
        status, written = len(left), "\n".join(left)
    if status != 0:
        fail(checker.name, written)
    return f"{len(files)} {'file' if len(files) == 1 else 'files'}"
