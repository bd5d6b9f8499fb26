"""Git over HTTP with a real git: reading, pushing, and who may do which."""

import base64
import os
import subprocess

import pytest

WORKFLOW = ".github/workflows/shop.yml"


class Clone:
    """A working copy of the repository, with the credentials of one token."""

    def __init__(self, directory, url, token):
        self.directory = directory
        settings = {"credential.helper": "", "user.name": "Test", "user.email": "test@example.com"}
        if token:
            basic = base64.b64encode(f"x-access-token:{token}".encode()).decode()
            settings[f"http.{url}.extraHeader"] = f"Authorization: Basic {basic}"
        self._environment = os.environ | {
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": "/dev/null",
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_CONFIG_COUNT": str(len(settings)),
        }
        for number, (key, value) in enumerate(settings.items()):
            self._environment |= {f"GIT_CONFIG_KEY_{number}": key, f"GIT_CONFIG_VALUE_{number}": value}
        directory.mkdir()
        self.cloned = self.run("clone", "--quiet", url, ".")

    def run(self, *arguments):
        command = ["git", *arguments]
        return subprocess.run(
            command, cwd=self.directory, env=self._environment, capture_output=True, text=True, check=False
        )

    def commit(self, path, content):
        target = self.directory / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content)
        self.run("add", "--all")
        assert self.run("commit", "--quiet", "--message", f"Add {path}").returncode == 0


@pytest.fixture
def clone(live_sandbox, tmp_path):
    def make(token, name="clone"):
        return Clone(tmp_path / name, live_sandbox.clone_url, token)

    return make


def test_a_clone_with_an_installation_token_can_push_a_new_branch(live_sandbox, clone, store):
    work = clone(live_sandbox.issue_app_token())
    assert (work.directory / "README.md").read_text() == "# Shop\n"
    work.commit("app/main.py", "print('hello')\n")
    pushed = work.run("push", "origin", "HEAD:refs/heads/work")
    assert pushed.returncode == 0, pushed.stderr
    assert store.read_file(store.find_commit("refs/heads/work"), "app/main.py") == b"print('hello')\n"


def test_a_large_push_arrives_whole(live_sandbox, clone, store):
    work = clone(live_sandbox.issue_app_token())
    content = "".join(f"{number * 7919 % 1_000_003} {number}\n" for number in range(500_000))
    work.commit("large.txt", content)
    # Above this size git sends the body in chunks and without a length.
    pushed = work.run("-c", "http.postBuffer=65536", "push", "origin", "HEAD:refs/heads/large")
    assert pushed.returncode == 0, pushed.stderr
    assert store.read_file(store.find_commit("refs/heads/large"), "large.txt") == content.encode()


def test_a_shallow_partial_clone_leaves_the_blobs_behind(live_sandbox, tmp_path):
    url = live_sandbox.clone_url
    command = ["git", "clone", "--quiet", "--bare", "--depth=1", "--filter=blob:none", url, str(tmp_path / "partial")]
    subprocess.run(command, check=True, env=os.environ | {"GIT_CONFIG_GLOBAL": "/dev/null"})
    missing = subprocess.run(
        ["git", "rev-list", "--objects", "--all", "--missing=print"],
        cwd=tmp_path / "partial",
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "\n?" in missing


def test_a_push_without_a_token_is_asked_for_one(clone):
    work = clone(None)
    work.commit("app.py", "")
    pushed = work.run("push", "origin", "HEAD:refs/heads/work")
    assert pushed.returncode != 0
    assert "could not read Username" in pushed.stderr


def test_a_token_that_may_only_read_contents_cannot_push(live_sandbox, clone, store):
    work = clone(live_sandbox.issue_app_token(contents="read"))
    work.commit("app.py", "")
    pushed = work.run("push", "origin", "HEAD:refs/heads/work")
    assert pushed.returncode != 0
    assert "403" in pushed.stderr
    assert store.find_commit("refs/heads/work") is None


@pytest.mark.parametrize(("person", "may_push"), [("writer", True), ("triager", False), ("stranger", False)])
def test_people_push_by_their_role(live_sandbox, clone, person, may_push):
    work = clone(live_sandbox.issue_token_for(person))
    work.commit("app.py", "")
    assert (work.run("push", "origin", "HEAD:refs/heads/work").returncode == 0) == may_push


def test_a_workflow_is_refused_without_the_workflows_permission(live_sandbox, clone, store):
    work = clone(live_sandbox.issue_app_token(contents="write"))
    work.commit(WORKFLOW, "on: push\n")
    work.commit("app.py", "")
    pushed = work.run("push", "origin", "HEAD:refs/heads/work")
    assert pushed.returncode != 0
    assert f"refusing to allow a GitHub App to create or update workflow `{WORKFLOW}`" in pushed.stderr
    assert store.find_commit("refs/heads/work") is None


def test_a_workflow_is_taken_with_the_workflows_permission(live_sandbox, clone):
    work = clone(live_sandbox.issue_app_token(contents="write", workflows="write"))
    work.commit(WORKFLOW, "on: push\n")
    assert work.run("push", "origin", "HEAD:refs/heads/work").returncode == 0


def test_building_on_a_workflow_that_is_there_needs_no_permission_for_it(live_sandbox, clone, store):
    store.commit_files("main", {WORKFLOW: "on: push\n"}, message="Add a workflow\n", author="owner")
    work = clone(live_sandbox.issue_app_token(contents="write"))
    work.commit("app.py", "")
    assert work.run("push", "origin", "HEAD:refs/heads/work").returncode == 0


def test_refs_of_ones_own_are_taken_and_those_of_pull_requests_are_not(live_sandbox, clone, store):
    work = clone(live_sandbox.issue_app_token())
    assert work.run("push", "origin", "HEAD:refs/pullwright/shop").returncode == 0
    assert store.find_commit("refs/pullwright/shop")
    refused = work.run("push", "origin", "HEAD:refs/pull/1/head")
    assert refused.returncode != 0
    assert "hidden ref" in refused.stderr


def test_a_private_repository_is_hidden_from_everybody_else(live_sandbox, clone):
    live_sandbox.repository.private = True
    assert "could not read Username" in clone(None, "nobody").cloned.stderr
    assert "not found" in clone(live_sandbox.issue_token_for("stranger"), "stranger").cloned.stderr
    assert clone(live_sandbox.issue_token_for("reader"), "reader").cloned.returncode == 0


def test_a_push_to_the_branch_of_a_pull_request_moves_it_and_is_announced(live_sandbox, clone):
    token = live_sandbox.issue_app_token()
    work = clone(token)
    work.commit("one.py", "")
    work.run("push", "origin", "HEAD:refs/heads/work")
    client = live_sandbox.connect(token)
    pull = client.post("/pulls", json={"title": "Work", "head": "work", "base": "main"}).json()
    work.commit("two.py", "")
    work.run("push", "origin", "HEAD:refs/heads/work")
    moved = client.get(f"/pulls/{pull['number']}").json()
    assert moved["head"]["sha"] != pull["head"]["sha"]
    assert moved["commits"] == 2
    actions = [delivery.action for delivery in live_sandbox.list_deliveries("pull_request")]
    assert actions == ["opened", "synchronize"]
