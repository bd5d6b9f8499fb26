"""Driving: how a driver does its jobs, one after the other, for as long as it is running.

Each line of the standard input is a job: `{"directory", "environment", "steps", "results", "log"}`. Its steps are
`[name, *arguments]`, done in order; a file gets what each gave, and the standard output a line with the exit status. A
step whose migration refuses to go on gives `{"refused": why}`.

A job is a fork of this process: it imports what is its own anew, and what all services share only once.
"""

import json
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any


class RefusedError(Exception):
    """A migration does not go on; says why."""


def drive(make_service: Callable[[], Any]) -> None:
    """Do jobs with the service of the present directory, until there are no more."""
    for line in sys.stdin:
        sys.stdout.write(f"{fork_job(json.loads(line), make_service)}\n")
        sys.stdout.flush()


def fork_job(job: dict[str, Any], make_service: Callable[[], Any]) -> int:
    """Do a job in a process of its own, with all that it writes in the log, and give its exit status."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    status = 1
    try:
        log = os.open(job["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(log, sys.stdout.fileno())
        os.dup2(log, sys.stderr.fileno())
        do_job(job, make_service)
        status = 0
    except BaseException:  # noqa: BLE001 - whatever it is, it ends this job only
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(status)


def do_job(job: dict[str, Any], make_service: Callable[[], Any]) -> None:
    # Byte code is told apart by seconds and sizes, and a service evolves faster than that.
    sys.dont_write_bytecode = True
    os.chdir(job["directory"])
    os.environ.clear()
    os.environ.update(job["environment"])
    service = make_service()
    given = []
    for name, *arguments in job["steps"]:
        try:
            given.append(getattr(service, name)(*arguments))
        except RefusedError as error:
            given.append({"refused": str(error)})
    Path(job["results"]).write_text(json.dumps(given))
