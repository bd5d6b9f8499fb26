"""The runner: what git gets to see, and how it is stopped."""

import os
from pathlib import Path

import pytest

from github_app.git.errors import GitError, GitTimeoutError, PushRefusedError, StaleRefError
from github_app.git.runner import Credentials, Runner

TOKEN = "ghs_0123456789abcdef"


def make_runner(**changes: object) -> Runner:
    return Runner(**{"protocols": ("file",), "search_path": os.environ["PATH"], **changes})  # type: ignore[arg-type]


def test_git_inherits_nothing_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLWRIGHT_PRIVATE_KEY", "very secret")
    shown = make_runner().run(tmp_path, ["-c", "alias.show-env=!env", "show-env"]).decode()
    assert "very secret" not in shown
    assert f"HOME={tmp_path}" in shown


def test_the_token_is_sent_to_its_repository_alone(tmp_path: Path) -> None:
    credentials = Credentials("https://github.com/ada/shop.git", TOKEN)
    environment = make_runner().make_environment(tmp_path, credentials)
    assert TOKEN not in " ".join(environment.values())
    keys = [value for key, value in environment.items() if key.startswith("GIT_CONFIG_KEY_")]
    assert "http.https://github.com/ada/shop.git.extraHeader" in keys
    assert TOKEN not in repr(credentials)


def test_configuration_of_the_machine_does_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".gitconfig").write_text("[user]\n\tname = Somebody\n")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / ".gitconfig"))
    with pytest.raises(GitError):
        make_runner().run(tmp_path, ["config", "user.name"])


def test_a_protocol_that_is_not_allowed_is_not_spoken(tmp_path: Path) -> None:
    make_runner().run(tmp_path, ["init", "-q", "--bare", "a.git"])
    with pytest.raises(GitError, match="transport 'file' not allowed"):
        make_runner(protocols=("https",)).run(tmp_path, ["ls-remote", (tmp_path / "a.git").as_uri()])


def test_a_hook_of_the_repository_does_not_run(tmp_path: Path) -> None:
    runner = make_runner()
    runner.run(tmp_path, ["init", "-q", "a"])
    hook = tmp_path / "a" / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n")
    hook.chmod(0o755)
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.com"]
    runner.run(tmp_path / "a", [*identity, "commit", "-q", "--allow-empty", "-m", "x"])
    assert not (tmp_path / "ran").exists()


def test_a_command_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    with pytest.raises(GitTimeoutError, match="longer than"):
        make_runner(seconds=0.2).run(tmp_path, ["-c", "alias.wait=!sleep 30", "wait"])


def test_a_command_that_says_too_much_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("github_app.git.runner.MAX_OUTPUT_BYTES", 100_000)
    with pytest.raises(GitError, match="more than 100000 bytes"):
        make_runner(seconds=20).run(tmp_path, ["-c", "alias.flood=!yes", "flood"])


def test_errors_are_without_secrets(tmp_path: Path) -> None:
    with pytest.raises(GitError) as caught:
        make_runner().run(tmp_path, ["-c", f"alias.fail=!echo {TOKEN} >&2; exit 1", "fail"])
    assert TOKEN not in str(caught.value)


@pytest.mark.parametrize(
    ("complaint", "kind", "transient"),
    [
        ("! [rejected] main -> main (stale info)", StaleRefError, True),
        ("! [remote rejected] main (protected branch hook declined)", PushRefusedError, False),
        ("error: something else", GitError, False),
    ],
)
def test_complaints_are_told_apart(tmp_path: Path, complaint: str, kind: type[GitError], *, transient: bool) -> None:
    with pytest.raises(kind) as caught:
        make_runner().run(tmp_path, ["-c", f"alias.fail=!echo '{complaint}' >&2; exit 1", "fail"])
    assert caught.value.is_transient is transient
