"""Commits made over REST, and refs that are moved to them."""

import json

import pytest


@pytest.fixture
def commit(client, store):
    """Makes a commit over REST, of the tree of one that is there; gives its answer."""

    def make(parents, *, tree_of="work", **changes):
        tree = store.last_commit(store.find_commit(f"refs/heads/{tree_of}")).tree
        body = {"message": "Change\n", "tree": tree, "parents": parents} | changes
        answer = client.post("/git/commits", json=body)
        assert answer.status_code == 201, answer.text
        return answer.json()

    return make


def test_a_commit_of_the_app_is_its_own_and_verified(live_sandbox, client, push, commit):
    head = push("work")
    made = commit([head])
    bot = live_sandbox.app.bot
    assert made["author"]["name"] == "pullwright[bot]"
    assert made["author"]["email"] == f"{bot.id}+pullwright[bot]@users.noreply.github.com"
    assert made["committer"]["name"] == "GitHub"
    assert (made["verification"]["verified"], made["verification"]["reason"]) == (True, "valid")
    assert client.get(f"/git/commits/{made['sha']}").json() == made
    assert [parent["sha"] for parent in made["parents"]] == [head]


def test_a_commit_that_names_its_author_is_not_verified(push, commit):
    made = commit([push("work")], author={"name": "ada", "email": "ada@example.com"})
    assert made["author"]["name"] == "ada"
    assert not made["verification"]["verified"]


def test_a_commit_that_was_pushed_is_not_verified(client, push):
    assert not client.get(f"/git/commits/{push('work')}").json()["verification"]["verified"]
    assert client.get(f"/git/commits/{'0' * 40}").status_code == 404


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"tree": "0" * 40}, "Tree SHA does not exist"),
        ({"parents": ["0" * 40]}, "Parent SHA does not exist or is not a commit object"),
    ],
)
def test_a_commit_of_what_is_not_there_is_refused(client, push, store, changes, message):
    tree = store.last_commit(push("work")).tree
    answer = client.post("/git/commits", json={"message": "x", "tree": tree, "parents": []} | changes)
    assert (answer.status_code, answer.json()["message"]) == (422, message)


def test_a_branch_is_moved_forward_and_its_pull_request_follows(live_sandbox, client, commit, open_pull):
    pull = open_pull()
    made = commit([pull["head"]["sha"]])
    moved = client.patch("/git/refs/heads/work", json={"sha": made["sha"], "force": False}).json()
    assert moved["object"]["sha"] == made["sha"]
    assert client.get("/pulls/1").json()["head"]["sha"] == made["sha"]
    payload = json.loads(live_sandbox.list_deliveries("pull_request")[-1].body)
    assert (payload["action"], payload["after"], payload["sender"]["type"]) == ("synchronize", made["sha"], "Bot")


def test_a_branch_that_somebody_pushed_to_meanwhile_is_not_moved(client, push, commit):
    made = commit([push("work")])
    theirs = push("work", "theirs.py")
    answer = client.patch("/git/refs/heads/work", json={"sha": made["sha"]})
    assert (answer.status_code, answer.json()["message"]) == (422, "Update is not a fast forward")
    assert client.get("/git/ref/heads/work").json()["object"]["sha"] == theirs
    assert client.patch("/git/refs/heads/work", json={"sha": made["sha"], "force": True}).status_code == 200


@pytest.mark.parametrize(
    ("ref", "sha", "message"),
    [("heads/nothing", None, "Reference does not exist"), ("heads/work", "0" * 40, "Object does not exist")],
)
def test_what_is_not_there_cannot_be_moved(client, push, ref, sha, message):
    answer = client.patch(f"/git/refs/{ref}", json={"sha": sha or push("work")})
    push("work")
    answer = client.patch(f"/git/refs/{ref}", json={"sha": sha or push("work")})
    assert (answer.status_code, answer.json()["message"]) == (422, message)
