"""Check runs over REST: whose they are, what they say, and how many remarks fit into one request."""

import pytest

from github_app.sandbox.rest.checks import LONGEST_TEXT


def write_annotations(count, **changes):
    remark = {"path": "app.py", "start_line": 1, "end_line": 1, "annotation_level": "warning", "message": "Look"}
    return [remark | changes for _ in range(count)]


def write_output(**changes):
    return {"title": "Generated", "summary": "12 files"} | changes


@pytest.fixture
def start_check(client, push):
    """Begins a check on the head of a branch; gives its answer."""

    def start(**changes):
        head = push("work", "app.py", f"x = {len(changes)}\n")
        answer = client.post("/check-runs", json={"name": "Generate", "head_sha": head} | changes)
        assert answer.status_code == 201, answer.text
        return answer.json()

    return start


def test_a_check_of_the_app_is_shown_on_its_commit(live_sandbox, client, push):
    head = push("work")
    check = client.post("/check-runs", json={"name": "Generate", "head_sha": head, "status": "in_progress"}).json()
    assert (check["status"], check["conclusion"]) == ("in_progress", None)
    edit = {"conclusion": "success", "output": write_output()}
    done = client.patch(f"/check-runs/{check['id']}", json=edit).json()
    assert (done["status"], done["conclusion"], done["output"]["title"]) == ("completed", "success", "Generated")
    assert client.get(f"/check-runs/{check['id']}").json() == done
    assert client.get("/commits/work/check-runs").json()["total_count"] == 1
    assert client.post("/check-runs", json={"name": "Generate", "head_sha": "0" * 40}).status_code == 422
    person = live_sandbox.connect(live_sandbox.issue_token_for("owner"))
    assert person.post("/check-runs", json={"name": "Generate", "head_sha": head}).status_code == 403
    assert client.get("/check-runs/1").status_code == 404


def test_remarks_of_several_requests_add_up(client, start_check):
    check = start_check(output=write_output(annotations=write_annotations(2, title="First")))
    more = {"output": write_output(annotations=write_annotations(1, annotation_level="failure", end_line=3))}
    edited = client.patch(f"/check-runs/{check['id']}", json=more).json()
    assert edited["output"]["annotations_count"] == 3
    remarks = client.get(f"/check-runs/{check['id']}/annotations").json()
    assert [(remark["title"], remark["end_line"]) for remark in remarks] == [("First", 1), ("First", 1), (None, 3)]


def test_a_request_has_at_most_fifty_remarks(client, start_check):
    check = start_check()
    too_many = {"output": write_output(annotations=write_annotations(51))}
    assert client.patch(f"/check-runs/{check['id']}", json=too_many).status_code == 422
    fifty = {"output": write_output(annotations=write_annotations(50))}
    assert client.patch(f"/check-runs/{check['id']}", json=fifty).status_code == 200


@pytest.mark.parametrize("field", ["summary", "text"])
def test_a_text_has_its_limit(client, start_check, field):
    check = start_check()
    answer = client.patch(f"/check-runs/{check['id']}", json={"output": write_output(**{field: "x" * 65_536})})
    assert answer.status_code == 422
    assert f"Only {LONGEST_TEXT} characters are allowed in {field}" in answer.json()["message"]


def test_checks_are_listed_by_name_the_latest_or_all(client, push):
    head = push("work")
    for name, key in (("Generate", "one"), ("Generate", "two"), ("Other", "three")):
        client.post("/check-runs", json={"name": name, "head_sha": head, "external_id": key})
    listed = client.get("/commits/work/check-runs", params={"check_name": "Generate"}).json()
    assert [run["external_id"] for run in listed["check_runs"]] == ["two"]
    listed = client.get("/commits/work/check-runs", params={"check_name": "Generate", "filter": "all"}).json()
    assert [run["external_id"] for run in listed["check_runs"]] == ["one", "two"]
