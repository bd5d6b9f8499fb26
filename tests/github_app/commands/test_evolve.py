"""``pullwright evolve``: a command on a service in a checkout, with the git that its developer has."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generators.spec.file import read_spec
from github_app.cli import main
from github_app.service_directory import write_service
from tests.github_app.git.evolution.story import build_spec, generate_once

Git = Callable[..., str]


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Gives a function that runs git in the developer's checkout."""
    config = tmp_path / "gitconfig"
    config.write_text("[user]\n\tname = Ada\n\temail = ada@example.com\n[merge]\n\tconflictStyle = diff3\n")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    checkout = tmp_path / "checkout"
    checkout.mkdir()

    def run(*arguments: str, where: Path = checkout) -> str:
        done = subprocess.run(["git", *arguments], cwd=where, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    run("init", "-q", "-b", "main")
    return run


@pytest.fixture
def service(tmp_path: Path, git: Git) -> Path:
    """Gives a service that is committed."""
    directory = tmp_path / "checkout" / "services" / "shop"
    write_service(generate_once(build_spec("docker")), directory)
    git("add", "-A")
    git("commit", "-q", "-m", "First")
    return directory


def evolve(capsys: Any, directory: Path, line: str, *options: str) -> tuple[int, str]:
    """Run the command, and give its status and all that it wrote."""
    status = main(["evolve", str(directory), line, *options])
    captured = capsys.readouterr()
    return status, captured.out + captured.err


def test_the_result_is_a_commit_on_the_branch_and_in_the_work_tree(service: Path, git: Git, capsys: Any) -> None:
    (service / "app" / "mine.py").write_text("mine = 1\n")
    git("add", "-A")
    git("commit", "-q", "-m", "Mine")
    status, output = evolve(capsys, service, "/generate add redis caching")
    assert status == 0
    assert "added" in output
    assert "git push origin HEAD refs/pullwright/shop" in output
    assert (service / "app" / "core" / "cache.py").exists()
    assert (service / "app" / "mine.py").exists()
    assert git("status", "--porcelain") == ""
    assert git("log", "-1", "--format=%an %s") == "Ada Add the feature Redis cache"
    assert git("rev-parse", "HEAD^2") == git("rev-parse", "refs/pullwright/shop")
    assert git("branch", "--show-current") == "main"


def test_json_has_the_ledger(service: Path, git: Git, capsys: Any) -> None:
    _, output = evolve(capsys, service, "/generate add redis caching", "--json")
    result = json.loads(output)
    assert result["service"] == "shop"
    assert result["directory"] == "services/shop"
    assert result["changes"] == [{"action": "add", "feature": "redis-cache"}]
    assert {"path": "services/shop/app/core/cache.py", "state": "added"} in result["ledger"]
    assert result["conflicts"] == result["migrations"] == result["losses"] == []
    assert result["commit"] == git("rev-parse", "HEAD")


def test_without_a_commit_the_next_one_has_both_parents(service: Path, git: Git, capsys: Any) -> None:
    head = git("rev-parse", "HEAD")
    _, output = evolve(capsys, service, "add redis", "--no-commit")
    assert "not committed yet" in output
    assert git("rev-parse", "HEAD") == head
    assert "services/shop/app/core/cache.py" in git("diff", "--cached", "--name-only")
    git("commit", "-q", "--no-edit")
    assert git("log", "-1", "--format=%P").split() == [head, git("rev-parse", "refs/pullwright/shop")]
    assert "Pullwright-Command: /generate add redis-cache" in git("log", "-1", "--format=%B")


def test_without_a_commit_it_can_be_taken_back(service: Path, git: Git, capsys: Any) -> None:
    evolve(capsys, service, "add redis", "--no-commit")
    git("merge", "--abort")
    assert git("status", "--porcelain") == ""
    assert not (service / "app" / "core" / "cache.py").exists()
    status, _ = evolve(capsys, service, "add redis")
    assert status == 0


def test_a_plan_writes_nothing(service: Path, git: Git, capsys: Any) -> None:
    (service / "README.md").write_text("not committed\n")
    before = git("for-each-ref")
    _, output = evolve(capsys, service, "/generate plan add redis")
    assert "app/core/cache.py" in output
    assert "Nothing was written" in output
    assert git("for-each-ref") == before
    assert (service / "README.md").read_text() == "not committed\n"


def test_what_is_not_committed_is_not_mixed_with_it(service: Path, git: Git, capsys: Any) -> None:
    (service / "README.md").write_text("mine\n")
    status, output = evolve(capsys, service, "add redis")
    assert status == 1
    assert "`services/shop/README.md`" in output
    assert "git stash" in output
    assert git("status", "--porcelain") == "M services/shop/README.md"


def test_a_file_that_git_does_not_know_is_not_overwritten(service: Path, git: Git, capsys: Any) -> None:
    mine = service / "app" / "core" / "cache.py"
    mine.write_text("mine\n")
    before = git("for-each-ref")
    status, output = evolve(capsys, service, "add redis")
    assert status == 1
    assert "services/shop/app/core/cache.py" in output
    assert mine.read_text() == "mine\n"
    assert git("for-each-ref") == before


def test_a_merge_under_way_is_ended_first(service: Path, capsys: Any) -> None:
    evolve(capsys, service, "add redis", "--no-commit")
    status, output = evolve(capsys, service, "add etag")
    assert status == 1
    assert "git merge --abort" in output


def test_a_conflict_is_told_and_resolved(service: Path, git: Git, capsys: Any) -> None:
    health = service / "app" / "core" / "health.py"
    wanted = generate_once(build_spec("docker", "redis-cache"))["app/core/health.py"].content
    line = next(line for line in wanted.splitlines() if "degraded" in line and "checks" in line)
    base = generate_once(build_spec("docker"))["app/core/health.py"].content
    there = next(line for line in base.splitlines() if "checks: dict" in line)
    health.write_text(base.replace(there, "    checks: dict[str, str]  # ours"))
    git("commit", "-q", "-am", "Mine")
    status, output = evolve(capsys, service, "add redis")
    assert status == 0
    assert "Conflict in services/shop/app/core/health.py:" in output
    assert "# ours" in health.read_text()
    assert "<<<<" not in health.read_text()
    evolve(capsys, service, "/generate resolve theirs app/core/health.py")
    assert line in health.read_text()
    assert health.read_text() == wanted


def test_json_has_conflicts(service: Path, git: Git, capsys: Any) -> None:
    (service / "app" / "core" / "cache.py").write_text("mine = 1\n")
    git("add", "-A")
    git("commit", "-q", "-m", "Mine")
    _, output = evolve(capsys, service, "add redis", "--json")
    conflict = json.loads(output)["conflicts"][0]
    assert (conflict["path"], conflict["line"]) == ("services/shop/app/core/cache.py", 1)
    assert (conflict["ours"], conflict["reason"]) == ("mine = 1\n", "content")


def test_sync_update_and_rebaseline(service: Path, git: Git, capsys: Any) -> None:
    spec, etags = service / "pullwright.yml", service / "app" / "core" / "etags.py"
    assert "nothing changes" in evolve(capsys, service, "/generate update")[1]
    spec.write_text(spec.read_text().replace("- docker", "- docker\n  - etag"))
    git("commit", "-q", "-am", "Mine")
    assert "added" in evolve(capsys, service, "/generate sync")[1]
    assert etags.exists()
    assert "nothing changes" in evolve(capsys, service, "/generate sync")[1]
    spec.write_text(spec.read_text().replace("  - etag\n", ""))
    git("commit", "-q", "-am", "Mine")
    assert "removed" in evolve(capsys, service, "/generate sync")[1]
    assert not etags.exists()
    tree = git("rev-parse", "HEAD^{tree}")
    assert "Committed as" in evolve(capsys, service, "/generate rebaseline")[1]
    assert git("rev-parse", "HEAD^{tree}") == tree


def test_undo_and_why(service: Path, capsys: Any) -> None:
    evolve(capsys, service, "add redis")
    _, output = evolve(capsys, service, "/generate why app/core/cache.py")
    assert "features: redis-cache: from features/redis_cache" in output
    assert "Added by /generate add redis-cache" in output
    _, output = evolve(capsys, service, "/generate why app/main.py", "--json")
    assert json.loads(output)["generated_as"] == "app/main.py"
    evolve(capsys, service, "/generate undo")
    assert read_spec((service / "pullwright.yml").read_text()) == build_spec("docker")
    assert not (service / "app" / "core" / "cache.py").exists()


def test_a_clone_gets_the_chain_that_it_lacks(service: Path, git: Git, tmp_path: Path, capsys: Any) -> None:
    evolve(capsys, service, "add redis")
    first = git("rev-parse", "refs/pullwright/shop")
    git("checkout", "-q", "--orphan", "squashed")
    git("commit", "-q", "-m", "Squashed")
    git("clone", "-q", "--single-branch", "--branch", "squashed", service.parents[1].as_uri(), str(tmp_path / "clone"))
    clone = tmp_path / "clone"
    status, _ = evolve(capsys, clone / "services" / "shop", "add etag")
    assert status == 0
    assert git("rev-parse", "HEAD^2^", where=clone) == first


def test_a_chain_that_cannot_be_fetched_is_said_so(service: Path, git: Git, capsys: Any) -> None:
    git("remote", "add", "origin", "file:///nowhere/at/all")
    status, output = evolve(capsys, service, "add redis")
    assert status == 0
    assert "could not be fetched from `origin`" in output


def test_links_executables_and_line_ends_of_people_stay_on_disk(service: Path, git: Git, capsys: Any) -> None:
    script, windows = service / "run.sh", service / "app" / "main.py"
    script.write_text("#!/bin/sh\n")
    script.chmod(0o755)
    (service / "link").symlink_to("run.sh")
    windows.write_bytes(windows.read_bytes().replace(b"\n", b"\r\n"))
    git("add", "-A")
    git("commit", "-q", "-m", "Mine")
    evolve(capsys, service, "add redis")
    assert (service / "link").is_symlink()
    assert os.access(script, os.X_OK)
    content = windows.read_bytes()
    assert b"redis" in content
    assert content.count(b"\r\n") == content.count(b"\n")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/generate frobnicate", "Did you mean"),
        ("/generate status", "is for pull requests"),
        ("/generate resolve ours app/main.py", "Nothing is left to be decided"),
        ("/generate undo", "is as it was generated first"),
        ("/generate in elsewhere add redis", "has no `pullwright.yml`"),
    ],
)
def test_what_cannot_be_done_is_told(service: Path, git: Git, capsys: Any, line: str, said: str) -> None:
    before = git("for-each-ref")
    status, output = evolve(capsys, service, line)
    assert status == 1
    assert said in output
    assert git("for-each-ref") == before


def test_a_directory_outside_of_git_is_told_so(tmp_path: Path, capsys: Any) -> None:
    status, output = evolve(capsys, tmp_path, "add redis")
    assert status == 1
    assert "is in no git repository" in output
    assert evolve(capsys, tmp_path / "none", "add redis")[0] == 1


@pytest.mark.usefixtures("git")
def test_a_repository_without_a_commit_is_told_so(tmp_path: Path, capsys: Any) -> None:
    status, output = evolve(capsys, tmp_path / "checkout", "add redis")
    assert status == 1
    assert "has no commit yet" in output


def test_asking_for_what_is_there_changes_nothing(service: Path, git: Git, capsys: Any) -> None:
    before = git("for-each-ref")
    status, output = evolve(capsys, service, "add docker")
    assert status == 0
    assert "nothing changes in shop" in output
    assert git("for-each-ref") == before
