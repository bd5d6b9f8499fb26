"""The conversation on a pull request, asked for as a browser does: comments, reactions, reviews, checks, drafts."""

import pytest

CONTENT = "".join(f"line {number}\n" for number in range(1, 6))
PULL = "/acme/shop/pull/1"
SUGGESTION = "Ours was:\n\n```suggestion\nLINE 2\nand more\n```\n\nTake it or leave it."


@pytest.fixture
def review(client, open_pull):
    """Opens pull request 1 and reviews a line of it; gives the number of the comment on that line."""

    def submit(body):
        head = open_pull(content=CONTENT)["head"]["sha"]
        remark = {"path": "app.py", "line": 2, "side": "RIGHT", "body": body}
        asked = {"commit_id": head, "event": "COMMENT", "body": "One conflict", "comments": [remark]}
        assert client.post("/pulls/1/reviews", json=asked).status_code == 200
        return client.get("/pulls/1/comments").json()[0]["id"]

    return submit


def test_a_comment_is_posted_edited_and_reacted_to_on_the_page(live_sandbox, browse, open_pull):
    open_pull()
    person = browse("writer")
    page = person.post("/acme/shop/issues/1/comments", data={"body": "/generate add redis"})
    assert page.url.path == PULL
    assert "/generate add redis" in page.text
    (comment,) = live_sandbox.repository.issues[1].comments
    page = person.post(f"/acme/shop/issues/comments/{comment.id}/text", data={"body": "/generate\r\nadd queue"})
    assert "· edited" in page.text
    assert comment.body == "/generate\nadd queue"
    page = person.post(f"/acme/shop/issues/comments/{comment.id}/reactions", data={"content": "+1"})
    assert 'title="writer">👍 1</button>' in page.text
    page = person.post(f"/acme/shop/issues/comments/{comment.id}/reactions", data={"content": "+1"})
    assert "👍 1" not in page.text
    actions = [delivery.action for delivery in live_sandbox.list_deliveries("issue_comment")]
    assert actions == ["created", "edited"]


def test_the_text_of_an_issue_is_edited_by_who_may(live_sandbox, browse):
    browse("reader").post("/acme/shop/issues", data={"title": "Orders", "body": "Before"})
    assert browse("stranger").post("/acme/shop/issues/1/text", data={"body": "x"}).status_code == 403
    assert "After" in browse("reader").post("/acme/shop/issues/1/text", data={"body": "After"}).text
    assert "Later" in browse("writer").post("/acme/shop/issues/1/text", data={"body": "Later"}).text
    browse("writer").post("/acme/shop/issues/1/reactions", data={"content": "rocket"})
    (reaction,) = live_sandbox.repository.issues[1].reactions
    assert (reaction.content, reaction.user.login) == ("rocket", "writer")


def test_a_comment_of_somebody_else_is_edited_with_the_write_role_alone(browse, open_pull):
    open_pull()
    browse("reader").post("/acme/shop/issues/1/comments", data={"body": "Hello"})
    page = browse("stranger").get(PULL)
    assert '/text"' not in page.text
    number = page.text.partition('id="issuecomment-')[2].partition('"')[0]
    address = f"/acme/shop/issues/comments/{number}/text"
    assert browse("stranger").post(address, data={"body": "x"}).status_code == 403
    assert browse("writer").post(address, data={"body": "Better"}).status_code == 200


@pytest.mark.parametrize("form", ["comments/1/text", "1/text", "1/reactions"])
def test_a_form_of_another_site_does_nothing(live_sandbox, browse, open_pull, form):
    open_pull()
    headers = {"Origin": "https://example.com"}
    answer = browse("writer").post(f"/acme/shop/issues/{form}", data={"body": "x", "content": "+1"}, headers=headers)
    assert answer.status_code == 403
    assert live_sandbox.repository.issues[1].body == ""


def test_a_suggestion_is_shown_as_a_change_and_committed_by_one_click(browse, review, client, store):
    number = review(SUGGESTION)
    page = browse("writer").get(PULL).text
    assert "One conflict" in page
    assert "Suggested change" in page
    suggested = page.partition('class="suggestion"')[2].partition("</table>")[0]
    assert '<tr class="deleted">' in suggested
    assert '<td class="sign">+</td><td class="line">LINE 2</td>' in suggested
    page = browse("writer").post(f"{PULL}/suggestions/{number}").text
    assert "applied</span>" in page
    assert "Commit suggestion" not in page
    head = client.get("/pulls/1").json()["head"]["sha"]
    assert store.read_file(head, "app.py").decode() == CONTENT.replace("line 2\n", "LINE 2\nand more\n")
    assert "Verified" in browse("reader").get(f"{PULL}/commits").text
    assert browse("writer").post(f"{PULL}/suggestions/{number}").status_code == 422


def test_who_may_not_write_cannot_commit_a_suggestion(browse, review, client):
    number = review(SUGGESTION)
    assert "Commit suggestion" not in browse("reader").get(PULL).text
    assert browse("reader").post(f"{PULL}/suggestions/{number}").status_code == 403
    headers = {"Origin": "https://example.com"}
    assert browse("writer").post(f"{PULL}/suggestions/{number}", headers=headers).status_code == 403
    assert client.get("/pulls/1").json()["commits"] == 1


@pytest.mark.parametrize("path", [f"{PULL}/suggestions/9", "/acme/shop/runs/9"])
def test_what_is_not_there_is_a_404(browse, open_pull, path):
    open_pull()
    client = browse("writer")
    assert (client.post(path) if "suggestions" in path else client.get(path)).status_code == 404


def test_a_comment_that_suggests_nothing_has_no_button(browse, review):
    number = review("Please look **here**")
    page = browse("writer").get(PULL).text
    assert "<strong>here</strong>" in page
    assert "Suggested change" not in page
    assert browse("writer").post(f"{PULL}/suggestions/{number}").status_code == 422


def test_comments_and_reviews_stand_in_the_order_of_time(browse, review):
    review("A second remark")
    browse("writer").post("/acme/shop/issues/1/comments", data={"body": "A third one"})
    page = browse("writer").get(PULL).text
    assert page.index("One conflict") < page.index("A second remark") < page.index("A third one")


def test_a_check_has_a_page_with_what_it_says(browse, open_pull, client):
    head = open_pull()["head"]["sha"]
    remark = {"path": "app.py", "start_line": 1, "end_line": 2, "annotation_level": "warning", "message": "<b>Look</b>"}
    output = {"title": "12 files", "summary": "**Added** 3", "text": "## Ledger", "annotations": [remark]}
    check = {"name": "Generate", "head_sha": head, "conclusion": "success", "output": output}
    number = client.post("/check-runs", json=check).json()["id"]
    assert f"/acme/shop/runs/{number}" in browse("reader").get(PULL).text
    page = browse("reader").get(f"/acme/shop/runs/{number}").text
    for words in ("12 files", "<strong>Added</strong> 3", "<h2>Ledger</h2>", "line 1 to 2", "&lt;b&gt;Look&lt;/b&gt;"):
        assert words in page
    assert f"/acme/shop/blob/{head}/app.py#L1" in page


def test_a_draft_is_made_ready_on_the_page(live_sandbox, browse, client, push):
    push("work")
    client.post("/pulls", json={"title": "Work", "head": "work", "base": "main", "draft": True})
    page = browse("writer").get(PULL).text
    assert "Draft</span>" in page
    assert "Merge pull request" not in page
    assert browse("reader").post(f"{PULL}/ready").status_code == 403
    assert "Merge pull request" in browse("writer").post(f"{PULL}/ready").text
    assert live_sandbox.list_deliveries("pull_request")[-1].action == "ready_for_review"


def test_commits_say_whether_github_signed_them(browse, open_pull, client, store):
    head = open_pull()["head"]["sha"]
    assert "Verified" not in browse("reader").get(f"{PULL}/commits").text
    made = {"message": "Ours", "tree": store.last_commit(head).tree, "parents": [head]}
    client.patch("/git/refs/heads/work", json={"sha": client.post("/git/commits", json=made).json()["sha"]})
    assert "Verified" in browse("reader").get(f"{PULL}/commits").text
