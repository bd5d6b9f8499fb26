"""The steps of a runbook are run as they stand."""

import os
from pathlib import Path

import pytest

from generators.result import RunbookStep
from github_app.proof import runbook
from github_app.proof.processes import ProcessError
from github_app.proof.runbook import run_step


def run(tmp_path: Path, *commands: str, **environment: str) -> float:
    step = RunbookStep("install", "Install", commands)
    log = tmp_path / "log"
    return run_step(step, directory=tmp_path, environment={"PATH": os.environ["PATH"], **environment}, log=log)


def test_commands_run_in_order_in_the_service_with_its_environment(tmp_path):
    seconds = run(tmp_path, "printf 1 > made", 'printf "$SECOND" >> made && test -s made', SECOND="2")
    assert (tmp_path / "made").read_text(encoding="utf-8") == "12"
    assert seconds > 0


def test_a_command_that_fails_ends_the_step_and_shows_its_output(tmp_path):
    with pytest.raises(ProcessError, match=r"`echo broken; exit 3` ended with 3:\nbroken"):
        run(tmp_path, "echo fine", "echo broken; exit 3", "touch never")
    assert not (tmp_path / "never").exists()


def test_the_log_has_every_command_with_its_output(tmp_path):
    run(tmp_path, "echo one", "echo two >&2")
    assert (tmp_path / "log").read_text(encoding="utf-8") == "$ echo one\none\n$ echo two >&2\ntwo\n"


def test_a_command_that_takes_too_long_is_ended(tmp_path, monkeypatch):
    monkeypatch.setattr(runbook, "STEP_SECONDS", 0.2)
    with pytest.raises(ProcessError, match="took longer"):
        run(tmp_path, "sleep 60")
