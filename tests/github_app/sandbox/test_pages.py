"""The pages, asked for as a browser does: what they show, what their forms do, and what they refuse."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from github_app.sandbox.git_store import GitStore
from github_app.sandbox.pages.frame import write_age

TEMPLATE = """---
name: A service
about: What to write
title: "Service: "
labels: ["generate:service"]
---

## Resources
- thing
"""
ATTACK = "<script>alert('x')</script>\"'><img src=x onerror=alert(1)>"


@pytest.fixture
def open_pull(live_sandbox):
    """Opens a pull request of the App's with some files."""

    def start(files, *, title="Add a service", body="Closes #1"):
        store = GitStore(live_sandbox.repository.path)
        main = store.find_commit("refs/heads/main")
        assert main
        store.update_ref("refs/heads/work", main)
        store.commit_files("work", files, message="Work\n", author="pullwright")
        client = live_sandbox.connect(live_sandbox.issue_app_token())
        answer = client.post("/pulls", json={"title": title, "body": body, "head": "work", "base": "main"})
        assert answer.status_code == 201
        return answer.json()["number"]

    return start


def test_a_repository_shows_its_files_and_readme(browse):
    client = browse("reader")
    page = client.get("/acme/shop").text
    assert "README.md" in page
    assert "<h1>Shop</h1>" in page
    assert "git clone" in page
    assert "<h1>Shop</h1>" in client.get("/acme/shop/blob/main/README.md").text


def test_an_issue_is_opened_labelled_and_discussed_by_forms(live_sandbox, browse):
    client = browse("writer")
    page = client.post("/acme/shop/issues", data={"title": "Orders", "body": "One\r\ntwo", "labels": ""})
    assert page.url.path == "/acme/shop/issues/1"
    assert "Orders" in page.text
    assert "bug" not in page.text.partition("<h2>Labels</h2>")[2].partition("<select")[0]
    page = client.post("/acme/shop/issues/1/labels", data={"add": "bug"})
    assert "bug" in page.text.partition("<h2>Labels</h2>")[2].partition("<select")[0]
    page = client.post("/acme/shop/issues/1/comments", data={"body": "**Please**"})
    assert "<strong>Please</strong>" in page.text
    client.post("/acme/shop/issues/1/labels", data={"remove": "bug"})
    assert "Closed" in client.post("/acme/shop/issues/1/state", data={"state": "closed"}).text
    assert live_sandbox.repository.issues[1].body == "One\ntwo"
    events = live_sandbox.list_deliveries("issues") + live_sandbox.list_deliveries("issue_comment")
    assert [event.action for event in events] == ["opened", "labeled", "unlabeled", "closed", "created"]
    assert {json.loads(event.body)["sender"]["login"] for event in events} == {"writer"}


def test_a_template_fills_the_form_in(live_sandbox, browse):
    store = GitStore(live_sandbox.repository.path)
    files = {".github/ISSUE_TEMPLATE/service.md": TEMPLATE, ".github/ISSUE_TEMPLATE/odd.md": "---\nname: [\n---\n"}
    store.commit_files("main", files, message="Offer a template\n", author="owner")
    live_sandbox.sandbox.state.add_label(live_sandbox.repository, "generate:service", "0e8a16")
    page = browse("writer").get("/acme/shop/issues/new", params={"template": "A service"}).text
    assert 'value="Service: "' in page
    assert "## Resources" in page
    assert "<option selected>generate:service</option>" in page


@pytest.mark.parametrize(
    ("person", "form", "data"),
    [
        ("stranger", "labels", {"add": "bug"}),
        ("reader", "labels", {"add": "bug"}),
        ("stranger", "state", {"state": "closed"}),
    ],
)
def test_a_form_does_no_more_than_the_person_may(live_sandbox, browse, person, form, data):
    browse("writer").post("/acme/shop/issues", data={"title": "Orders", "body": ""})
    answer = browse(person).post(f"/acme/shop/issues/1/{form}", data=data)
    assert answer.status_code == 403
    issue = live_sandbox.repository.issues[1]
    assert (issue.labels, issue.state) == ([], "open")


def test_a_form_that_another_site_sends_does_nothing(live_sandbox, browse):
    headers = {"Origin": "https://example.com"}
    answer = browse("writer").post("/acme/shop/issues", data={"title": "Orders"}, headers=headers)
    assert answer.status_code == 403
    assert live_sandbox.repository.issues == {}


def test_switching_the_user_leads_nowhere_else(browse):
    client = browse("writer")
    for back in ("https://example.com", "//example.com", "/\\example.com"):
        answer = client.post("/acting-user", data={"login": "reader", "back": back})
        assert answer.url.path == "/"
        assert answer.url.host == "127.0.0.1"


def test_a_pull_request_shows_its_description_commits_files_and_diff(browse, open_pull):
    client = browse("writer")
    client.post("/acme/shop/issues", data={"title": "Orders", "body": ""})
    number = open_pull({"app/main.py": "print('<b>')\n"})
    page = client.get(f"/acme/shop/pull/{number}").text
    assert "wants to merge 1 commit" in page
    assert "/acme/shop/issues/1" in page
    assert "Work" in client.get(f"/acme/shop/pull/{number}/commits").text
    files = client.get(f"/acme/shop/pull/{number}/files").text
    assert "app/main.py" in files
    assert "print(&#39;&lt;b&gt;&#39;)" in files
    assert client.get(f"/acme/shop/pull/{number}.diff").text.startswith("diff --git a/app/main.py")
    assert f"pull/{number}" in client.get("/acme/shop/issues/1").text
    assert client.get(f"/acme/shop/issues/{number}").url.path == f"/acme/shop/pull/{number}"
    assert "Add a service" in client.get("/acme/shop/pulls").text
    assert "print" in client.get("/acme/shop/blob/work/app/main.py").text


@pytest.mark.parametrize(("method", "parents"), [("merge", 2), ("squash", 1)])
def test_merging_closes_the_pull_request_and_its_issue(live_sandbox, browse, open_pull, method, parents):
    client = browse("writer")
    client.post("/acme/shop/issues", data={"title": "Orders", "body": ""})
    number = open_pull({"app.py": "\n"})
    assert "Merged" in client.post(f"/acme/shop/pull/{number}/merge", data={"method": method}).text
    assert live_sandbox.repository.issues[1].state == "closed"
    store = GitStore(live_sandbox.repository.path)
    main = store.find_commit("refs/heads/main")
    assert main
    assert store.read_file(main, "app.py") == b"\n"
    assert (store.find_commit(f"{main}^2") is not None) == (parents == 2)
    payload = json.loads(live_sandbox.list_deliveries("pull_request")[-1].body)
    assert (payload["action"], payload["pull_request"]["merged"]) == ("closed", True)


def test_text_of_people_is_never_markup(browse, open_pull):
    client = browse("writer")
    client.post("/acme/shop/issues", data={"title": ATTACK, "body": ATTACK})
    client.post("/acme/shop/issues/1/labels", data={"add": ATTACK})
    client.post("/acme/shop/issues/1/comments", data={"body": ATTACK})
    number = open_pull({"<img src=x onerror=alert(1)>.py": f"{ATTACK}\n"}, title=ATTACK, body=ATTACK)
    pages = ("/", "/acme/shop/issues", "/acme/shop/issues/1", "/acme/shop/pulls", "/acme/shop/issues/new")
    views = ("", "/commits", "/files")
    for path in [*pages, *(f"/acme/shop/pull/{number}{view}" for view in views), "/acme/shop/tree/work"]:
        answer = client.get(path)
        assert answer.status_code == 200
        assert "<script" not in answer.text
        assert "<img src=x" not in answer.text
        assert "script-src" not in answer.headers["content-security-policy"]
        assert "default-src 'none'" in answer.headers["content-security-policy"]
    error = client.post("/acme/shop/issues", data={"title": "x" * 300 + ATTACK})
    assert error.status_code == 422
    assert "<script" not in error.text


@pytest.mark.parametrize(
    "path",
    [
        "/acme/nothing",
        "/acme/shop/issues/9",
        "/acme/shop/pull/9",
        "/acme/shop/blob/main/../../config",
        "/acme/shop/blob/nothing/README.md",
        "/acme/shop/issues?state=all",
        "/avatars/9",
    ],
)
def test_what_is_not_there_is_a_page_that_says_so(browse, path):
    answer = browse("reader").get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")


def test_a_private_repository_is_shown_to_its_people_alone(live_sandbox, browse):
    live_sandbox.repository.private = True
    assert browse("reader").get("/acme/shop").status_code == 200
    stranger = browse("reader")
    stranger.post("/acting-user", data={"login": "stranger", "back": "/"})
    assert stranger.get("/acme/shop").status_code == 404
    assert "acme/shop" not in stranger.get("/").text


def test_an_empty_repository_says_how_to_begin(live_sandbox, browse):
    live_sandbox.sandbox.add_repository(live_sandbox.repository.owner, "empty")
    assert "This repository is empty" in browse("writer").get("/acme/empty").text


def test_the_style_has_the_colour_of_every_label(live_sandbox, browse):
    live_sandbox.sandbox.state.add_label(live_sandbox.repository, "generate:service", "0e8a16")
    assert ".color-0e8a16 { background: #0e8a16; }" in browse("writer").get("/style.css").text


def test_every_account_has_a_picture(live_sandbox, browse):
    client = browse("writer")
    for login in ("writer", "pullwright[bot]"):
        answer = client.get(f"/avatars/{live_sandbox.sandbox.state.users[login].id}")
        assert answer.headers["content-type"] == "image/svg+xml"


def test_a_file_that_is_no_text_is_not_shown(live_sandbox, browse):
    store = GitStore(live_sandbox.repository.path)
    store.commit_files("main", {"picture.png": "\0\1"}, message="Add a picture\n", author="owner")
    assert "binary or too large" in browse("writer").get("/acme/shop/blob/main/picture.png").text
    assert browse("writer").get("/acme/shop/blob/main").status_code == 404


@pytest.mark.parametrize(
    ("seconds", "text"), [(3, "just now"), (59, "59 seconds ago"), (60, "1 minute ago"), (172_800, "2 days ago")]
)
def test_an_age_is_said_in_the_largest_unit_that_fits(seconds, text):
    now = datetime(2026, 11, 23, tzinfo=UTC)
    assert write_age(now - timedelta(seconds=seconds), now) == text
