"""Issues over REST: who may do what, what comes back, and which webhooks go out."""

import json


def test_an_issue_opened_with_labels_is_announced_as_opened_and_then_as_labeled(live_sandbox):
    client = live_sandbox.connect(live_sandbox.issue_token_for("writer"))
    answer = client.post("/issues", json={"title": "Users", "body": "An API.", "labels": ["generate:service", "bug"]})
    assert answer.status_code == 201
    assert [label["name"] for label in answer.json()["labels"]] == ["generate:service", "bug"]
    payloads = [json.loads(delivery.body) for delivery in live_sandbox.list_deliveries("issues")]
    assert [payload["action"] for payload in payloads] == ["opened", "labeled", "labeled"]
    assert [payload["label"]["name"] for payload in payloads[1:]] == ["generate:service", "bug"]
    assert {payload["sender"]["login"] for payload in payloads} == {"writer"}
    assert {payload["installation"]["id"] for payload in payloads} == {live_sandbox.installation.id}


def test_labels_of_a_person_who_may_not_label_are_left_out(live_sandbox):
    client = live_sandbox.connect(live_sandbox.issue_token_for("stranger"))
    answer = client.post("/issues", json={"title": "Users", "labels": ["generate:service"]})
    assert answer.status_code == 201
    assert answer.json()["labels"] == []
    assert client.post("/issues/1/labels", json={"labels": ["bug"]}).status_code == 403
