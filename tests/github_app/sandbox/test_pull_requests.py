"""Pull requests, contents and refs over REST."""

import base64

import pytest

BY_HAND = {"message": "By hand\n", "author": "owner"}


def write_pull(**changes):
    return {"title": "Work", "body": "Closes #1", "head": "work", "base": "main"} | changes


def test_a_pull_request_says_what_it_changes(live_sandbox, client, push):
    head = push("work")
    pull = client.post("/pulls", json=write_pull()).json()
    assert pull["user"]["login"] == "pullwright[bot]"
    assert (pull["head"]["sha"], pull["base"]["ref"]) == (head, "main")
    assert (pull["commits"], pull["changed_files"], pull["additions"], pull["mergeable"]) == (1, 1, 1, True)
    assert client.get("/issues/1").json()["pull_request"]["html_url"] == pull["html_url"]
    (delivery,) = live_sandbox.list_deliveries("pull_request")
    assert delivery.action == "opened"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"head": "nothing"}, None),
        ({"base": "nothing"}, None),
        ({"head": "somebody:work"}, None),
        ({"head": "main"}, "No commits between main and main"),
        ({"head": "apart"}, "The apart branch has no history in common with main"),
        ({"body": "x" * 65_537}, "body is too long (maximum is 65536 characters)"),
    ],
)
def test_a_pull_request_that_cannot_be_is_a_422_with_the_reason(client, push, store, changes, message):
    push("work")
    store.commit_files("apart", {"a": ""}, message="Begin elsewhere\n", author="pullwright")
    answer = client.post("/pulls", json=write_pull(**changes))
    assert answer.status_code == 422
    (error,) = answer.json()["errors"]
    assert error.get("message") == message


def test_a_branch_has_one_open_pull_request_at_a_time(client, push):
    push("work")
    client.post("/pulls", json=write_pull())
    again = client.post("/pulls", json=write_pull())
    assert again.status_code == 422
    assert again.json()["errors"][0]["message"] == "A pull request already exists for acme:work."
    client.patch("/pulls/1", json={"state": "closed"})
    assert client.post("/pulls", json=write_pull()).json()["number"] == 2


def test_pull_requests_are_listed_by_head_newest_first(client, push):
    push("work")
    push("other")
    client.post("/pulls", json=write_pull())
    client.post("/pulls", json=write_pull(head="other"))
    client.patch("/pulls/1", json={"state": "closed"})
    client.post("/pulls", json=write_pull())
    found = client.get("/pulls", params={"head": "acme:work", "state": "all"}).json()
    assert [pull["number"] for pull in found] == [3, 1]
    assert [pull["number"] for pull in client.get("/pulls", params={"base": "main"}).json()] == [3, 2]
    assert client.get("/pulls", params={"head": "somebody:work"}).json() == []


def test_a_pull_request_is_edited_labelled_and_commented_like_an_issue(live_sandbox, client, push):
    push("work")
    client.post("/pulls", json=write_pull())
    edited = client.patch("/pulls/1", json={"title": "Better", "body": "More"}).json()
    assert (edited["title"], edited["body"]) == ("Better", "More")
    narrow = live_sandbox.connect(live_sandbox.issue_app_token(pull_requests="write"))
    assert narrow.post("/issues/1/labels", json={"labels": ["bug"]}).status_code == 200
    assert narrow.post("/issues/1/comments", json={"body": "Hello"}).status_code == 201
    actions = [delivery.action for delivery in live_sandbox.list_deliveries("pull_request")]
    assert actions == ["opened", "edited", "labeled"]


def test_collaborators_are_asked_for_a_review(live_sandbox, client, push):
    push("work")
    client.post("/pulls", json=write_pull())
    pull = client.post("/pulls/1/requested_reviewers", json={"reviewers": ["writer"]}).json()
    assert [user["login"] for user in pull["requested_reviewers"]] == ["writer"]
    refused = client.post("/pulls/1/requested_reviewers", json={"reviewers": ["stranger"]})
    assert refused.status_code == 422
    client.post("/pulls/1/requested_reviewers", json={"reviewers": ["writer"]})
    actions = [delivery.action for delivery in live_sandbox.list_deliveries("pull_request")]
    assert actions == ["opened", "review_requested"]


def test_a_merge_is_refused_where_it_conflicts_or_the_head_has_moved(client, push, store):
    push("work", "README.md", "# Mine\n")
    pull = client.post("/pulls", json=write_pull()).json()
    store.commit_files("main", {"README.md": "# Theirs\n"}, message="Change\n", author="owner")
    assert client.put("/pulls/1/merge", json={"sha": "0" * 40}).status_code == 409
    assert client.put("/pulls/1/merge", json={"merge_method": "rebase"}).status_code == 422
    assert client.put("/pulls/1/merge", json={"sha": pull["head"]["sha"]}).status_code == 405


def test_a_merged_pull_request_cannot_be_reopened(client, push, store):
    push("work")
    client.post("/pulls", json=write_pull(body=""))
    merged = client.put("/pulls/1/merge", json={"merge_method": "squash"}).json()
    assert store.find_commit("refs/heads/main") == merged["sha"]
    assert client.patch("/pulls/1", json={"state": "open"}).status_code == 422
    pull = client.get("/pulls/1").json()
    assert (pull["merged"], pull["state"], pull["merge_commit_sha"]) == (True, "closed", merged["sha"])


def test_a_pull_request_outlives_its_branch(client, push):
    head = push("work")
    client.post("/pulls", json=write_pull())
    assert client.delete("/git/refs/heads/work").status_code == 204
    pull = client.get("/pulls/1").json()
    assert (pull["state"], pull["head"]["sha"], pull["changed_files"]) == ("closed", head, 1)


def test_files_and_directories_are_read_at_a_branch(client, push):
    push("feature/work", "app/main.py", "x = 'ä'\n")
    file = client.get("/contents/app/main.py", params={"ref": "feature/work"}).json()
    assert base64.b64decode(file["content"]).decode() == "x = 'ä'\n"
    listed = client.get("/contents/", params={"ref": "feature/work"}).json()
    assert [(entry["type"], entry["name"]) for entry in listed] == [("dir", "app"), ("file", "README.md")]
    assert client.get("/contents/app/main.py").status_code == 404
    assert client.get("/contents/app/%2E%2E/config").status_code == 404
    assert client.get("/contents/README.md", params={"ref": "--help"}).status_code == 404


def test_refs_are_read_made_and_deleted(client, store):
    main = store.find_commit("refs/heads/main")
    assert client.get("/git/ref/heads/main").json()["object"]["sha"] == main
    assert client.get("/git/ref/heads/nothing").status_code == 404
    new = {"ref": "refs/heads/work", "sha": main}
    assert client.post("/git/refs", json=new).status_code == 201
    for wrong in (new, new | {"ref": "work"}, new | {"ref": "refs/heads/a b"}, new | {"sha": "0" * 40}):
        assert client.post("/git/refs", json=wrong).status_code == 422
    names = [ref["ref"] for ref in client.get("/git/matching-refs/heads/").json()]
    assert names == ["refs/heads/main", "refs/heads/work"]
    assert client.delete("/git/refs/heads/work").status_code == 204
    assert client.delete("/git/refs/heads/work").status_code == 422


def test_an_empty_repository_has_no_refs(live_sandbox):
    live_sandbox.repository = live_sandbox.sandbox.add_repository(live_sandbox.repository.owner, "empty")
    live_sandbox.installation.repository_ids.append(live_sandbox.repository.id)
    client = live_sandbox.connect(live_sandbox.issue_app_token())
    answer = client.get("/git/ref/heads/main")
    assert (answer.status_code, answer.json()["message"]) == (409, "Git Repository is empty.")
    assert client.get("/contents/README.md").status_code == 404


def test_a_draft_is_shown_as_one_and_cannot_be_merged(client, push):
    push("work")
    pull = client.post("/pulls", json=write_pull(draft=True)).json()
    assert pull["draft"]
    answer = client.put("/pulls/1/merge", json={})
    assert (answer.status_code, answer.json()["message"]) == (405, "Pull Request is still a draft")


def test_a_private_repository_of_a_free_account_has_no_drafts(live_sandbox, client, push):
    live_sandbox.repository.private = True
    push("work")
    answer = client.post("/pulls", json=write_pull(draft=True))
    assert answer.status_code == 422
    assert answer.json()["message"] == "Draft pull requests are not supported in this repository."
    live_sandbox.repository.owner.plan = "team"
    assert client.post("/pulls", json=write_pull(draft=True)).status_code == 201


def test_the_files_of_a_pull_request_are_listed_with_what_changes(client, push, store):
    store.commit_files("main", {"old.py": "".join(f"x{n}\n" for n in range(9)), "gone.py": "1\n"}, **BY_HAND)
    push("work", "app.py", "x = 1\ny = 2\n")
    push("work", "picture.png", "\0\1")
    client.post("/pulls", json=write_pull())
    files = {file["filename"]: file for file in client.get("/pulls/1/files").json()}
    assert files.keys() == {"app.py", "picture.png"}
    assert (files["app.py"]["status"], files["app.py"]["additions"]) == ("added", 2)
    assert files["app.py"]["patch"] == "@@ -0,0 +1,2 @@\n+x = 1\n+y = 2"
    assert "patch" not in files["picture.png"]


def test_a_removed_and_a_renamed_file_say_so(client, push, store):
    content = "".join(f"x{number}\n" for number in range(9))
    store.commit_files("main", {"old.py": content, "gone.py": "1\n"}, **BY_HAND)
    push("work", "new.py", content)
    store.commit_files("work", {}, removed=["old.py", "gone.py"], **BY_HAND)
    client.post("/pulls", json=write_pull())
    files = {file["filename"]: file for file in client.get("/pulls/1/files").json()}
    assert (files["gone.py"]["status"], files["gone.py"]["deletions"]) == ("removed", 1)
    assert (files["new.py"]["status"], files["new.py"]["previous_filename"]) == ("renamed", "old.py")
