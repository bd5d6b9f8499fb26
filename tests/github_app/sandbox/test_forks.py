"""Pull requests from forks: their commits can be read where they lead to, and pushed to where they come from alone."""

import pytest

from github_app.sandbox.git_store import GitStore


@pytest.fixture
def fork(live_sandbox):
    """A fork that a stranger made, with a branch of its own."""
    fork = live_sandbox.sandbox.add_fork(live_sandbox.repository, live_sandbox.people["stranger"])
    store = GitStore(fork.path)
    store.update_ref("refs/heads/work", store.list_refs()["refs/heads/main"])
    store.commit_files("work", {"app.py": "x = 1\ny = 2\n"}, message="Work\n", author="stranger")
    return fork


@pytest.fixture
def pull(live_sandbox, fork):
    """The pull request from it."""
    stranger = live_sandbox.connect(live_sandbox.issue_token_for("stranger"))
    answer = stranger.post("/pulls", json={"title": "Work", "head": "stranger:work", "base": "main"})
    assert answer.status_code == 201, answer.text
    assert fork.parent is live_sandbox.repository
    return answer.json()


def test_a_pull_request_names_the_repository_that_it_comes_from(client, pull):
    assert (pull["head"]["repo"]["full_name"], pull["base"]["repo"]["full_name"]) == ("stranger/shop", "acme/shop")
    assert (pull["head"]["repo"]["fork"], pull["maintainer_can_modify"]) == (True, True)
    assert [found["number"] for found in client.get("/pulls", params={"head": "stranger:work"}).json()] == [1]
    assert client.get("/pulls", params={"head": "acme:work"}).json() == []
    assert client.get("/git/ref/heads/work").status_code == 404


def test_its_files_can_be_read_where_it_leads_to(client, pull):
    file = client.get("/contents/app.py", params={"ref": pull["head"]["sha"]})
    assert file.status_code == 200
    assert [found["filename"] for found in client.get("/pulls/1/files").json()] == ["app.py"]


def test_a_push_to_the_fork_moves_it_and_is_announced(live_sandbox, client, fork, pull):
    stranger = live_sandbox.issue_token_for("stranger")
    store = GitStore(fork.path)
    aside = store.commit_files("aside", {"app.py": "x = 2\n"}, message="x\n", author="stranger")
    api = f"{live_sandbox.api}/repos/{fork.full_name}"
    made = {"message": "More", "tree": store.last_commit(aside).tree, "parents": [pull["head"]["sha"]]}
    new = live_sandbox.ask("POST", f"{api}/git/commits", stranger, json=made).json()["sha"]
    assert live_sandbox.ask("PATCH", f"{api}/git/refs/heads/work", stranger, json={"sha": new}).status_code == 200
    assert client.get("/pulls/1").json()["head"]["sha"] == new
    assert live_sandbox.list_deliveries("pull_request")[-1].action == "synchronize"
    assert live_sandbox.ask("DELETE", f"{api}/git/refs/heads/work", stranger).status_code == 204
    assert client.get("/pulls/1").json()["state"] == "closed"


def test_the_app_cannot_push_to_the_fork(live_sandbox, fork, pull):
    token = live_sandbox.issue_app_token()
    url = f"{live_sandbox.api}/repos/{fork.full_name}/git/refs/heads/work"
    assert live_sandbox.ask("PATCH", url, token, json={"sha": pull["head"]["sha"]}).status_code == 403


def test_a_suggestion_is_committed_to_the_fork(browse, client, fork, pull):
    remark = {"path": "app.py", "line": 2, "side": "RIGHT", "body": "```suggestion\ny = 3\n```"}
    review = {"commit_id": pull["head"]["sha"], "event": "COMMENT", "body": "One", "comments": [remark]}
    assert client.post("/pulls/1/reviews", json=review).status_code == 200
    number = client.get("/pulls/1/comments").json()[0]["id"]
    assert "stranger:work" in browse("writer").post(f"/acme/shop/pull/1/suggestions/{number}").text
    store = GitStore(fork.path)
    assert store.read_file("refs/heads/work", "app.py") == b"x = 1\ny = 3\n"
    assert client.get("/pulls/1").json()["commits"] == 2


def test_it_can_be_merged(live_sandbox, pull):
    owner = live_sandbox.connect(live_sandbox.issue_token_for("owner"))
    assert owner.put("/pulls/1/merge", json={"sha": pull["head"]["sha"]}).status_code == 200
    assert owner.get("/contents/app.py").status_code == 200


def test_a_repository_that_is_no_fork_cannot_be_the_source(live_sandbox, client):
    live_sandbox.sandbox.add_repository(live_sandbox.people["stranger"], "shop", files={"a": ""})
    answer = client.post("/pulls", json={"title": "Work", "head": "stranger:main", "base": "main"})
    assert answer.status_code == 422
