"""Reviews over REST: comments on lines of the diff, which follow their lines until these change."""

import pytest

from github_app.sandbox.reviews import cut_suggestion

CONTENT = "".join(f"line {number}\n" for number in range(1, 6))


@pytest.fixture
def review(client):
    """Submits a review of pull request 1."""

    def submit(*comments, body="Look", **changes):
        pull = client.get("/pulls/1").json()
        given = [{"path": "app.py", "side": "RIGHT", "body": "Hm"} | comment for comment in comments]
        whole = {"commit_id": pull["head"]["sha"], "body": body, "event": "COMMENT", "comments": given} | changes
        return client.post("/pulls/1/reviews", json=whole)

    return submit


@pytest.fixture
def change(client, store):
    """Gives the file of pull request 1 another content."""

    def commit(content):
        aside = store.commit_files("aside", {"app.py": content}, message="x\n", author="owner")
        head = client.get("/pulls/1").json()["head"]["sha"]
        made = {"message": "Change", "tree": store.last_commit(aside).tree, "parents": [head]}
        new = client.post("/git/commits", json=made).json()["sha"]
        assert client.patch("/git/refs/heads/work", json={"sha": new}).status_code == 200

    return commit


def list_lines(client):
    return [comment.get("line") for comment in client.get("/pulls/1/comments").json()]


def test_a_review_comments_on_lines(client, open_pull, review):
    open_pull(content=CONTENT)
    answer = review({"line": 2}, {"start_line": 3, "line": 4, "start_side": "RIGHT"})
    assert (answer.status_code, answer.json()["user"]["login"]) == (200, "pullwright[bot]")
    assert [found["id"] for found in client.get("/pulls/1/reviews").json()] == [answer.json()["id"]]
    one, two = client.get("/pulls/1/comments").json()
    assert (one["line"], one["path"], one["start_line"]) == (2, "app.py", None)
    assert one["diff_hunk"].splitlines() == ["@@ -0,0 +1,5 @@", "+line 1", "+line 2"]
    assert (two["start_line"], two["line"]) == (3, 4)
    assert client.get("/pulls/1").json()["review_comments"] == 2


@pytest.mark.parametrize("comment", [{"line": 9}, {"line": 1, "path": "README.md"}, {"line": 2, "start_line": 0}])
def test_a_line_outside_of_the_diff_refuses_the_whole_review(client, open_pull, review, comment):
    open_pull(content=CONTENT)
    answer = review({"line": 1}, comment)
    assert answer.status_code == 422
    assert "line must be part of the diff" in answer.json()["errors"][0]
    assert client.get("/pulls/1/comments").json() == []


def test_a_review_says_something_about_a_commit_of_the_pull_request(open_pull, review, store):
    open_pull()
    assert review(body="").status_code == 422
    elsewhere = store.commit_files("apart", {"a": ""}, message="Apart\n", author="owner")
    assert review({"line": 1}, commit_id=elsewhere).status_code == 422


def test_comments_follow_their_lines(client, open_pull, review, change):
    open_pull(content=CONTENT)
    review({"line": 2}, {"line": 4})
    change("new\n" + CONTENT)
    assert list_lines(client) == [3, 5]
    change("new\nand new\n" + CONTENT.replace("line 3\n", ""))
    assert list_lines(client) == [4, 5]


def test_a_comment_on_a_line_that_changed_is_outdated(client, open_pull, review, change):
    head = open_pull(content=CONTENT)["head"]["sha"]
    review({"line": 4})
    change(CONTENT.replace("line 4", "LINE 4"))
    (comment,) = client.get("/pulls/1/comments").json()
    assert "line" not in comment
    assert (comment["original_line"], comment["commit_id"]) == (4, head)


@pytest.mark.parametrize(
    ("body", "suggestion"),
    [
        ("Better:\n\n```suggestion\nx = 2\n```\n", "x = 2\n"),
        ("```suggestion\r\nx = 2\r\ny = 3\r\n```", "x = 2\ny = 3\n"),
        ("````suggestion\n```\ncode\n```\n````", "```\ncode\n```\n"),
        ("```suggestion\n```", ""),
        ("```python\nx = 2\n```", None),
        ("Nothing", None),
    ],
)
def test_a_suggestion_is_a_block_of_that_name(body, suggestion):
    assert cut_suggestion(body)[1] == suggestion
