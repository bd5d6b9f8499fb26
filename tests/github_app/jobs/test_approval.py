"""With ``approve: true`` nothing is pushed before somebody says yes, by 👍 or by a command."""

import pytest

from github_app.jobs import approval
from github_app.jobs.config import PATH
from tests.github_app.jobs.story import LABEL, Story, Town


@pytest.fixture
def issue(story: Story, town: Town, monkeypatch: pytest.MonkeyPatch) -> int:
    """An issue whose plan waits for approval."""
    monkeypatch.setattr(approval, "FIRST_PAUSE", 0.1)
    monkeypatch.setattr(approval, "GROWTH", 1.0)
    monkeypatch.setattr(approval, "PATIENCE", 30.0)
    story.commit({PATH: "approve: true\n"})
    number = story.open_issue(labels=(LABEL,))
    story.wait_for_comment(number, "nothing is pushed before it is approved")
    # A label that is set before the job has ended is answered by that job.
    story.wait_for(lambda: not town.has_jobs())
    return number


def find_plan(story: Story, issue: int) -> int:
    """Find the comment that shows the plan."""
    return int(story.as_person("writer").get(f"/issues/{issue}/comments").json()[0]["id"])


def react(story: Story, comment: int, *, by: str, content: str = "+1") -> None:
    """React to a comment."""
    answer = story.as_person(by).post(f"/issues/comments/{comment}/reactions", json={"content": content})
    assert answer.status_code == 201


def check_generated(story: Story, issue: int) -> None:
    """Check that the plan was carried out once, in its own comment."""
    story.wait_for_end(issue)
    assert len(story.list_pull_requests()) == 1
    [status] = [body for body in story.list_comments(issue) if "pullwright:status" in body]
    assert "ready for review" in status
    assert sorted(story.list_reactions(issue)) == ["eyes", "rocket"]


def test_the_yes_of_the_person_who_asked_is_seen(story: Story, issue: int) -> None:
    plan = find_plan(story, issue)
    react(story, plan, by="owner")
    react(story, plan, by="writer", content="eyes")
    story.wait_for_comment_end(story.comment(issue, "/generate status"))
    assert any("waits for a 👍" in body for body in story.list_comments(issue)[1:])
    assert "refs/heads/generate/issue-1" not in story.list_refs()
    react(story, plan, by="writer")
    check_generated(story, issue)


def test_anybody_who_may_write_can_apply_the_plan(story: Story, issue: int) -> None:
    refused = story.comment(issue, "/generate apply", by="reader")
    assert story.wait_for_comment_end(refused) == ["confused", "eyes"]
    assert story.list_pull_requests() == []
    applied = story.comment(issue, "/generate apply", by="owner")
    assert story.wait_for_comment_end(applied) == ["eyes", "rocket"]
    check_generated(story, issue)
    again = story.comment(issue, "/generate apply")
    story.wait_for_comment_end(again)
    assert any("No plan waits for approval here" in body for body in story.list_comments(issue))
    assert len(story.list_pull_requests()) == 1


def test_a_yes_by_both_ways_is_done_once(story: Story, issue: int) -> None:
    react(story, find_plan(story, issue), by="writer")
    story.wait_for_comment_end(story.comment(issue, "/generate apply"))
    check_generated(story, issue)


def test_what_is_approved_is_done_even_if_the_issue_says_something_else_now(story: Story, issue: int) -> None:
    edit = {"body": "A REST API for cats.\n\n## Cat\n- name: string\n"}
    assert story.as_person("writer").patch(f"/issues/{issue}", json=edit).status_code == 200
    story.comment(issue, "/generate apply")
    check_generated(story, issue)
    assert "`/api/v1/books`" in story.list_pull_requests()[0]["body"]


def test_a_plan_that_is_cancelled_waits_no_longer(story: Story, issue: int) -> None:
    story.wait_for_comment_end(story.comment(issue, "/generate cancel"))
    plan, _, answer = story.list_comments(issue)
    assert "waits for approval no longer" in plan
    assert "The plan of `generate:service` by `writer` is dropped." in answer
    story.wait_for_comment_end(story.comment(issue, "/generate apply"))
    assert any("No plan waits for approval here" in body for body in story.list_comments(issue))


def test_a_newer_plan_takes_the_place_of_the_one_before(story: Story, issue: int) -> None:
    first = find_plan(story, issue)
    story.relabel(issue)
    story.wait_for(lambda: "waits for approval no longer" in story.list_comments(issue)[0])
    react(story, first, by="writer")
    story.wait_for_comment_end(story.comment(issue, "/generate apply"))
    story.wait_for_end(issue)
    assert len(story.list_pull_requests()) == 1
    assert "ready for review" in story.list_comments(issue)[1]


def test_whoever_deletes_the_plan_does_not_want_it(story: Story, issue: int) -> None:
    assert story.as_person("owner").delete(f"/issues/comments/{find_plan(story, issue)}").status_code == 204
    story.wait_for(lambda: has_no_plan(story, issue))


def has_no_plan(story: Story, issue: int) -> bool:
    """Ask for the status, and tell whether no plan waits."""
    story.wait_for_comment_end(story.comment(issue, "/generate status"))
    return "Nothing is being done here" in story.list_comments(issue)[-1]


def test_looks_grow_rarer_and_end() -> None:
    pauses = approval.list_pauses()
    assert pauses[0] == 5
    assert sorted(pauses) == pauses
    assert pauses[-1] == 900
    assert 3 * 86_400 <= sum(pauses) < 3 * 86_400 + 900
    assert len(pauses) < 400
