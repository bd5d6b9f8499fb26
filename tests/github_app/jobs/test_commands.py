"""Commands as people post them: acknowledged at once, done in their order, refused, stopped and taken back."""

from collections.abc import Iterator

import pytest

from github_app.jobs.steps.plan import plan
from github_app.jobs.steps.reread import reread
from github_app.sandbox.records import Role
from tests.github_app.jobs.story import LABEL, Gate, Story

UNDO = "/generate undo"


@pytest.fixture
def pull(story: Story) -> int:
    """A pull request to post commands on."""
    return story.open_pull("work", {"app.py": "x = 1\n"})


@pytest.fixture
def gate(story: Story, monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """Holds every command whose turn has come, until the gate is opened."""
    gate = story.make_gate(reread)
    monkeypatch.setattr("github_app.jobs.workflows.command.reread", gate)
    yield gate
    gate.open()


def hold(story: Story, pull: int, gate: Gate) -> int:
    """Post a command and wait until it is at work; gives its comment."""
    comment = story.comment(pull, UNDO)
    story.wait_for(lambda: gate.held == 1)
    return comment


def test_a_command_is_acknowledged_even_while_another_one_is_at_work(story: Story, pull: int, gate: Gate) -> None:
    hold(story, pull, gate)
    waiting = story.comment(pull, "/generate add redis caching")
    story.wait_for(lambda: story.list_comment_reactions(waiting) == ["eyes"])
    assert gate.held == 1


def test_commands_of_one_branch_are_done_in_their_order(story: Story, pull: int, gate: Gate) -> None:
    names = ["sync", "update", "rebaseline"]
    comments = [hold(story, pull, gate), *(story.comment(pull, f"/generate {name}") for name in names)]
    gate.open()
    for comment in comments:
        assert "eyes" in story.wait_for_comment_end(comment)
    # Their answers may stand otherwise: one that has to wait says so while the first one begins.
    assert gate.reached == comments
    answers = [body for body in story.list_comments(pull) if "This cannot be done" in body]
    assert [sum(name in answer for answer in answers) for name in ("undo", *names)] == [1] * 4


def test_commands_of_different_branches_are_done_in_parallel(story: Story, pull: int, gate: Gate) -> None:
    hold(story, pull, gate)
    story.comment(story.open_pull("other", {"b.py": ""}), UNDO)
    story.wait_for(lambda: gate.held == 2)


def test_a_command_ends_once_with_one_comment(story: Story, pull: int) -> None:
    comment = story.comment(pull, UNDO)
    assert story.wait_for_comment_end(comment) == ["confused", "eyes"]
    [_, answer] = story.list_comments(pull)
    assert "`/generate undo`" in answer
    assert "This cannot be done" in answer


def test_status_tells_what_is_at_work_and_what_waits(story: Story, pull: int, gate: Gate) -> None:
    hold(story, pull, gate)
    story.comment(pull, "/generate add redis caching")
    asked = story.comment(pull, "/generate status")
    assert story.wait_for_comment_end(asked) == ["eyes", "rocket"]
    answer = story.list_comments(pull)[-1]
    assert answer.startswith("> `/generate status` by [`writer`](")
    assert f"#issuecomment-{asked}" in answer
    assert "⚙️ `/generate undo` by [`writer`]" in answer
    assert "⏳ `/generate add redis caching` by [`writer`]" in answer


def test_cancel_stops_what_is_at_work_and_what_waits(story: Story, pull: int, gate: Gate) -> None:
    comments = [hold(story, pull, gate), story.comment(pull, "/generate add redis caching")]
    stopping = story.comment(pull, "/generate cancel\n/generate sync")
    story.wait_for(lambda: any(body.startswith("> `/generate cancel`") for body in story.list_comments(pull)))
    gate.open()
    for comment in comments:
        assert story.wait_for_comment_end(comment) == ["confused", "eyes"]
    cancelled = [body for body in story.list_comments(pull) if "`writer` has cancelled it" in body]
    assert len(cancelled) == 2
    story.wait_for(lambda: "confused" in story.list_comment_reactions(stopping))
    assert sum("/generate sync" in body and "cancelled" not in body for body in story.list_comments(pull)) == 2


def test_with_nothing_going_on_there_is_nothing_to_tell_or_to_cancel(story: Story, pull: int) -> None:
    comment = story.comment(pull, "/generate status\n/generate cancel")
    assert story.wait_for_comment_end(comment) == ["eyes", "rocket"]
    _, status, cancelled = story.list_comments(pull)
    assert "Nothing is being done here" in status
    assert "nothing to cancel" in cancelled


def test_a_generation_is_cancelled_on_its_issue(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = story.make_gate(plan)
    monkeypatch.setattr("github_app.jobs.workflows.generate.plan", gate)
    issue = story.open_issue(labels=(LABEL,))
    story.wait_for(lambda: gate.held == 1)
    story.wait_for_comment_end(story.comment(issue, "/generate cancel"))
    gate.open()
    story.wait_for_end(issue)
    assert sorted(story.list_reactions(issue)) == ["confused", "eyes"]
    assert story.list_pull_requests() == []
    assert any("`writer` has cancelled it" in body for body in story.list_comments(issue))
    story.relabel(issue)
    story.wait_for(lambda: len(story.list_pull_requests()) == 1)


@pytest.mark.parametrize("lines", [UNDO, "/generate status", "/generate cancel\n\n/generate undo"])
def test_who_may_not_write_is_told_so_once_in_a_conversation(story: Story, pull: int, lines: str) -> None:
    first = story.comment(pull, lines, by="reader")
    assert story.wait_for_comment_end(first) == ["confused", "eyes"]
    again = story.comment(pull, UNDO, by="reader")
    assert story.wait_for_comment_end(again) == ["confused", "eyes"]
    refusals = [body for body in story.list_comments(pull) if "Only people who may write" in body]
    assert len(refusals) == 1
    assert "post the same line" in refusals[0]


def test_who_may_no_longer_write_when_the_turn_comes_is_refused(story: Story, pull: int, gate: Gate) -> None:
    comment = hold(story, pull, gate)
    story.live.repository.roles = {**story.live.repository.roles, "writer": Role.READ}
    gate.open()
    assert story.wait_for_comment_end(comment) == ["confused", "eyes"]
    assert any("Only people who may write" in body for body in story.list_comments(pull))


def test_a_comment_that_is_deleted_while_it_waits_is_taken_back(story: Story, pull: int, gate: Gate) -> None:
    first = hold(story, pull, gate)
    second, third = story.comment(pull, "/generate sync"), story.comment(pull, "/generate update")
    person = story.as_person("writer")
    assert person.delete(f"/issues/comments/{second}").status_code == 204
    edited = person.patch(f"/issues/comments/{third}", json={"body": "Never mind"})
    assert edited.status_code == 200
    last = story.comment(pull, "/generate rebaseline")
    gate.open()
    for comment in (first, last):
        story.wait_for_comment_end(comment)
    answers = [body for body in story.list_comments(pull) if "This cannot be done" in body]
    assert len(answers) == 2


def test_what_we_write_ourselves_starts_nothing(story: Story, pull: int) -> None:
    bot = story.live.connect(story.live.issue_app_token())
    ours = bot.post(f"/issues/{pull}/comments", json={"body": UNDO}).json()["id"]
    assert story.as_person("writer").patch(f"/issues/comments/{ours}", json={"body": f"{UNDO}\n\n{UNDO}"}).is_success
    theirs = story.comment(pull, UNDO)
    story.wait_for_comment_end(theirs)
    assert story.list_comment_reactions(ours) == []
