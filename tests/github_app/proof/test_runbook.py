"""The commands of a runbook are run as they stand."""

import os
import time
from pathlib import Path

import pytest

from github_app.proof import runbook
from github_app.proof.processes import ProcessError
from github_app.proof.runbook import run_command


def run(tmp_path: Path, command: str, **environment: str) -> str:
    found = {"PATH": os.environ["PATH"], **environment}
    return run_command(command, directory=tmp_path, environment=found, log=tmp_path / "log")


def test_a_command_runs_in_the_service_with_its_environment_and_gives_what_it_wrote(tmp_path):
    assert run(tmp_path, 'printf "$SECOND" > made && cat made && echo error >&2', SECOND="2") == "2error\n"
    assert (tmp_path / "made").read_text(encoding="utf-8") == "2"


def test_a_command_that_fails_shows_its_output(tmp_path):
    with pytest.raises(ProcessError, match=r"`echo broken; exit 3` ended with 3:\nbroken"):
        run(tmp_path, "echo broken; exit 3")


def test_what_a_command_leaves_behind_ends_with_it(tmp_path):
    run(tmp_path, "sleep 60 & echo $! > child")
    state = Path("/proc", (tmp_path / "child").read_text(encoding="utf-8").strip(), "stat")
    for _ in range(100):
        # One that nobody has waited for yet stays there as a zombie.
        if not state.exists() or state.read_text(encoding="utf-8").split()[2] == "Z":
            return
        time.sleep(0.05)
    pytest.fail("it still runs")


def test_the_log_has_every_command_with_its_output(tmp_path):
    run(tmp_path, "echo one")
    run(tmp_path, "echo two >&2")
    assert (tmp_path / "log").read_text(encoding="utf-8") == "$ echo one\none\n$ echo two >&2\ntwo\n"


def test_a_command_that_takes_too_long_is_ended(tmp_path, monkeypatch):
    monkeypatch.setattr(runbook, "COMMAND_SECONDS", 0.2)
    with pytest.raises(ProcessError, match="took longer"):
        run(tmp_path, "sleep 60")
