"""What a repository does not take: by its rules, or from a token that lacks a permission; pushed or over REST."""

import os
import subprocess

import pytest

from github_app.sandbox.rules import Rule, RuleKind, set_rules

WORKFLOW = ".github/workflows/shop.yml"


@pytest.fixture
def push_by_git(live_sandbox, store, tmp_path):
    """Pushes a commit of the repository to a ref with a token of the App; gives what git said, "" for success."""

    def run(commit, ref, **permissions):
        token = live_sandbox.issue_app_token(**permissions)
        url = live_sandbox.clone_url.replace("http://", f"http://x-access-token:{token}@")
        copy = tmp_path / "copy"
        if not copy.exists():
            subprocess.run(["git", "clone", "--quiet", "--bare", str(store.path), str(copy)], check=True)
        subprocess.run(["git", "-C", str(copy), "fetch", "--quiet", str(store.path), commit], check=True)
        environment = os.environ | {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_TERMINAL_PROMPT": "0"}
        command = ["git", "-C", str(copy), "push", "--quiet", url, f"{commit}:{ref}"]
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        return "" if done.returncode == 0 else done.stderr

    return run


@pytest.fixture
def make_commit(store):
    """Makes a commit on top of main that no branch has; gives its id."""

    def make(path="app.py", *, signed=False):
        main = store.find_commit("refs/heads/main")
        store.update_ref("refs/heads/scratch", main)
        commit = store.commit_files("scratch", {path: "x\n"}, message="Work\n", author="pullwright", signed=signed)
        store.delete_ref("refs/heads/scratch")
        return commit

    return make


MESSAGES = {
    RuleKind.PULL_REQUEST: "Changes must be made through a pull request.",
    RuleKind.SIGNATURES: "Commits must have verified signatures.",
}


@pytest.mark.parametrize("kind", MESSAGES)
def test_a_rule_holds_for_pushes_and_for_the_api(client, store, push_by_git, make_commit, kind):
    set_rules(store, [Rule(kind, "refs/heads/main")])
    commit, message = make_commit(), MESSAGES[kind]
    said = push_by_git(commit, "refs/heads/main")
    assert "GH013: Repository rule violations found for refs/heads/main." in said
    assert message in said
    answer = client.patch("/git/refs/heads/main", json={"sha": commit})
    assert answer.status_code == 422
    assert message in answer.json()["message"]
    assert push_by_git(commit, "refs/heads/other") == ""


def test_a_commit_that_github_signed_satisfies_the_rule_for_signatures(client, store, make_commit):
    set_rules(store, [Rule(RuleKind.SIGNATURES, "refs/heads/*")])
    assert client.patch("/git/refs/heads/main", json={"sha": make_commit(signed=True)}).status_code == 200


def test_an_unsigned_commit_in_another_ref_does_not_pass_by_being_known(client, store, make_commit):
    set_rules(store, [Rule(RuleKind.SIGNATURES, "refs/heads/*")])
    pristine = make_commit()
    store.update_ref("refs/pullwright/shop", pristine)
    main = store.find_commit("refs/heads/main")
    tree = store.last_commit(pristine).tree
    merge = client.post("/git/commits", json={"message": "x", "tree": tree, "parents": [main, pristine]}).json()["sha"]
    assert client.patch("/git/refs/heads/main", json={"sha": merge}).status_code == 422


def test_new_branches_can_be_forbidden(client, store, push_by_git, make_commit):
    set_rules(store, [Rule(RuleKind.CREATION, "refs/heads/generate/*")])
    commit = make_commit()
    assert "Cannot create ref" in push_by_git(commit, "refs/heads/generate/issue-1")
    assert client.post("/git/refs", json={"ref": "refs/heads/generate/x", "sha": commit}).status_code == 422
    set_rules(store, [])
    assert push_by_git(commit, "refs/heads/generate/issue-1") == ""


def test_a_workflow_needs_its_permission_over_rest_too(live_sandbox, make_commit):
    commit = make_commit(WORKFLOW)
    narrow = live_sandbox.connect(live_sandbox.issue_app_token(contents="write"))
    answer = narrow.post("/git/refs", json={"ref": "refs/heads/work", "sha": commit})
    assert (answer.status_code, answer.json()["message"]) == (403, "Resource not accessible by integration")
    wide = live_sandbox.connect(live_sandbox.issue_app_token(contents="write", workflows="write"))
    assert wide.post("/git/refs", json={"ref": "refs/heads/work", "sha": commit}).status_code == 201
    assert narrow.patch("/git/refs/heads/main", json={"sha": commit}).status_code == 200
