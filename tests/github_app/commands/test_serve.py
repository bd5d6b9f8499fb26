"""``pullwright serve`` and ``pullwright worker``: what they say when they cannot start."""

import os
import subprocess
import sys

import pytest

from github_app.cli import main


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in [name for name in os.environ if name.startswith("PULLWRIGHT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PULLWRIGHT_APP_ID", "1")
    monkeypatch.setenv("PULLWRIGHT_PRIVATE_KEY", "-----BEGIN PRIVATE KEY-----")
    monkeypatch.setenv("PULLWRIGHT_WEBHOOK_SECRET", "long enough")
    return monkeypatch


@pytest.mark.parametrize("command", ["serve", "worker"])
def test_missing_settings_are_listed(
    environment: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    environment.delenv("PULLWRIGHT_APP_ID")
    environment.delenv("PULLWRIGHT_WEBHOOK_SECRET")
    assert main([command]) == 1
    _, *lines = capsys.readouterr().err.splitlines()
    assert [line.partition(" ")[0] for line in lines] == ["PULLWRIGHT_APP_ID", "PULLWRIGHT_WEBHOOK_SECRET"]


@pytest.mark.usefixtures("environment")
def test_a_worker_needs_a_database_that_can_be_shared(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["worker"]) == 1
    assert "set PULLWRIGHT_DATABASE_URL to PostgreSQL" in capsys.readouterr().err


def test_a_database_that_is_not_there_stops_the_start(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("PULLWRIGHT_DATABASE_URL", "postgresql://app:hunter2@127.0.0.1:9/jobs")
    # In a process of its own, because it sets up logging for good.
    command = [sys.executable, "-m", "github_app.cli", "serve"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "the database cannot be used" in done.stderr
    assert "hunter2" not in done.stderr
