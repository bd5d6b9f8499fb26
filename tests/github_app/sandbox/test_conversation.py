"""Comments, reactions and labels over REST."""

import json

import pytest


@pytest.fixture
def app_client(live_sandbox):
    """The App, beside an issue that somebody opened."""
    people = live_sandbox.connect(live_sandbox.issue_token_for("writer"))
    assert people.post("/issues", json={"title": "Orders"}).json()["number"] == 1
    return live_sandbox.connect(live_sandbox.issue_app_token())


def test_a_comment_of_the_app_is_its_bots_and_is_announced(live_sandbox, app_client):
    comment = app_client.post("/issues/1/comments", json={"body": "Working on it"}).json()
    assert comment["user"]["login"] == "pullwright[bot]"
    assert comment["user"]["type"] == "Bot"
    assert comment["performed_via_github_app"]["slug"] == "pullwright"
    (delivery,) = live_sandbox.list_deliveries("issue_comment")
    payload = json.loads(delivery.body)
    assert (payload["action"], payload["comment"]["id"]) == ("created", comment["id"])
    assert payload["sender"]["type"] == "Bot"


def test_a_comment_is_edited_in_place_and_the_old_text_is_announced(live_sandbox, app_client):
    comment = app_client.post("/issues/1/comments", json={"body": "Planning"}).json()
    edited = app_client.patch(f"/issues/comments/{comment['id']}", json={"body": "Done"}).json()
    assert (edited["id"], edited["body"]) == (comment["id"], "Done")
    assert app_client.get(f"/issues/comments/{comment['id']}").json()["body"] == "Done"
    assert app_client.get("/issues/1").json()["comments"] == 1
    payload = json.loads(live_sandbox.list_deliveries("issue_comment")[-1].body)
    assert payload["changes"] == {"body": {"from": "Planning"}}


def test_a_comment_can_be_deleted(live_sandbox, app_client):
    comment = app_client.post("/issues/1/comments", json={"body": "Planning"}).json()
    assert app_client.delete(f"/issues/comments/{comment['id']}").status_code == 204
    assert app_client.get(f"/issues/comments/{comment['id']}").status_code == 404
    assert live_sandbox.list_deliveries("issue_comment")[-1].action == "deleted"


def test_a_person_changes_ones_own_comment_alone(live_sandbox, app_client):
    comment = app_client.post("/issues/1/comments", json={"body": "Planning"}).json()
    stranger = live_sandbox.connect(live_sandbox.issue_token_for("stranger"))
    assert stranger.patch(f"/issues/comments/{comment['id']}", json={"body": "x"}).status_code == 403
    own = stranger.post("/issues/1/comments", json={"body": "Hello"}).json()
    assert stranger.patch(f"/issues/comments/{own['id']}", json={"body": "Hi"}).status_code == 200


@pytest.mark.parametrize(("length", "status"), [(65_536, 201), (65_537, 422)])
def test_a_comment_has_at_most_65536_characters(app_client, length, status):
    answer = app_client.post("/issues/1/comments", json={"body": "ä" * length})
    assert answer.status_code == status
    if status == 422:
        (error,) = answer.json()["errors"]
        assert error["field"] == "body"
        assert "too long (maximum is 65536 characters)" in error["message"]


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("POST", "/issues", {"title": " "}, 422),
        ("POST", "/issues", {"title": "x" * 257}, 422),
        ("POST", "/issues", {}, 422),
        ("POST", "/issues/1/comments", {"body": " \n"}, 422),
        ("POST", "/issues/9/comments", {"body": "x"}, 404),
        ("POST", "/issues/x/comments", {"body": "x"}, 404),
        ("PATCH", "/issues/1", {"state": "gone"}, 422),
        ("POST", "/issues/1/reactions", {"content": "shrug"}, 422),
        ("POST", "/labels", {"name": "bug"}, 422),
        ("POST", "/labels", {"name": "new", "color": "red"}, 422),
        ("DELETE", "/issues/1/labels/bug", None, 404),
        ("DELETE", "/issues/1/reactions/1", None, 404),
    ],
)
def test_a_wrong_request_says_what_is_wrong(app_client, method, path, body, status):
    answer = app_client.request(method, path, json=body)
    assert answer.status_code == status
    assert answer.json().keys() >= {"message", "documentation_url"}


def test_a_body_that_is_no_json_is_a_400(app_client):
    answer = app_client.post("/issues", content=b"{", headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["message"]) == (400, "Problems parsing JSON")


def test_a_reaction_counts_once_per_account(app_client):
    assert app_client.post("/issues/1/reactions", json={"content": "eyes"}).status_code == 201
    again = app_client.post("/issues/1/reactions", json={"content": "eyes"})
    assert again.status_code == 200
    app_client.post("/issues/1/reactions", json={"content": "rocket"})
    issue = app_client.get("/issues/1").json()
    assert (issue["reactions"]["eyes"], issue["reactions"]["total_count"]) == (1, 2)
    assert [found["content"] for found in app_client.get("/issues/1/reactions").json()] == ["eyes", "rocket"]
    assert app_client.delete(f"/issues/1/reactions/{again.json()['id']}").status_code == 204
    assert app_client.get("/issues/1").json()["reactions"]["eyes"] == 0


def test_a_comment_takes_reactions_too(app_client):
    comment = app_client.post("/issues/1/comments", json={"body": "Planning"}).json()
    path = f"/issues/comments/{comment['id']}/reactions"
    assert app_client.post(path, json={"content": "+1"}).status_code == 201
    assert [reaction["content"] for reaction in app_client.get(path).json()] == ["+1"]


def test_setting_a_label_again_is_no_event(live_sandbox, app_client):
    app_client.post("/issues/1/labels", json={"labels": ["bug", "BUG", "new"]})
    answer = app_client.post("/issues/1/labels", json={"labels": ["bug"]})
    assert [label["name"] for label in answer.json()] == ["bug", "new"]
    assert [delivery.action for delivery in live_sandbox.list_deliveries("issues")] == ["opened", "labeled", "labeled"]
    assert app_client.delete("/issues/1/labels/bug").json()[0]["name"] == "new"
    assert [label["name"] for label in app_client.get("/issues/1/labels").json()] == ["new"]
    assert "new" in [label["name"] for label in app_client.get("/labels").json()]


def test_an_edited_issue_announces_each_change_as_an_event_of_its_own(live_sandbox, app_client):
    edit = {"title": "Users", "body": "Text", "labels": ["bug"], "state": "closed", "state_reason": "not_planned"}
    issue = app_client.patch("/issues/1", json=edit).json()
    assert (issue["title"], issue["state"], issue["state_reason"]) == ("Users", "closed", "not_planned")
    app_client.patch("/issues/1", json={"state": "open", "labels": []})
    actions = [delivery.action for delivery in live_sandbox.list_deliveries("issues")]
    assert actions == ["opened", "edited", "labeled", "closed", "unlabeled", "reopened"]
    edited = json.loads(live_sandbox.list_deliveries("issues")[1].body)
    assert edited["changes"] == {"title": {"from": "Orders"}, "body": {"from": ""}}


def test_a_label_is_added_to_the_repository_with_its_colour(app_client):
    answer = app_client.post("/labels", json={"name": "generate:service", "color": "0e8a16", "description": "Do it"})
    assert answer.status_code == 201
    assert answer.json()["color"] == "0e8a16"


def test_a_list_comes_in_pages_that_link_to_each_other(app_client):
    for number in range(5):
        app_client.post("/issues/1/comments", json={"body": f"Comment {number}"})
    first = app_client.get("/issues/1/comments", params={"per_page": 2})
    assert [comment["body"] for comment in first.json()] == ["Comment 0", "Comment 1"]
    assert first.links.keys() == {"next", "last"}
    second = app_client.get(first.links["next"]["url"])
    assert second.links.keys() == {"first", "prev", "next", "last"}
    last = app_client.get(first.links["last"]["url"])
    assert [comment["body"] for comment in last.json()] == ["Comment 4"]
    assert app_client.get("/issues/1/comments").links == {}


def test_issues_are_listed_newest_first_by_state_and_label(app_client):
    app_client.post("/issues", json={"title": "Users", "labels": ["bug"]})
    assert [issue["number"] for issue in app_client.get("/issues").json()] == [2, 1]
    assert [issue["number"] for issue in app_client.get("/issues", params={"labels": "bug"}).json()] == [2]
    app_client.patch("/issues/2", json={"state": "closed"})
    assert [issue["number"] for issue in app_client.get("/issues").json()] == [1]
    assert len(app_client.get("/issues", params={"state": "all"}).json()) == 2


@pytest.mark.parametrize(
    ("person", "permission", "role"),
    [
        ("owner", "admin", "admin"),
        ("writer", "write", "write"),
        ("triager", "read", "triage"),
        ("reader", "read", "read"),
        ("stranger", "read", "read"),
        ("acme", "admin", "admin"),
    ],
)
def test_the_permission_of_a_person_is_told(app_client, person, permission, role):
    answer = app_client.get(f"/collaborators/{person}/permission").json()
    assert (answer["permission"], answer["role_name"]) == (permission, role)


def test_a_stranger_to_a_private_repository_has_no_permission(live_sandbox, app_client):
    live_sandbox.repository.private = True
    assert app_client.get("/collaborators/stranger/permission").json()["permission"] == "none"
    assert app_client.get("/collaborators/nobody/permission").status_code == 404
