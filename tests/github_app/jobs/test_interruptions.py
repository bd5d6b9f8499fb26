"""Commands that something comes in the way of: a push, a person, a fault."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from github_app.jobs.steps.evolve import evolve
from github_app.jobs.steps.publish import commit
from github_app.sandbox.rules import RuleKind
from tests.github_app.jobs.interception import Moment
from tests.github_app.jobs.services import open_service
from tests.github_app.jobs.story import Gate, Story, Town

ADD = "/generate add redis caching"
SIZE = "/generate set page size to 50"
EVOLVING = "github_app.jobs.workflows.evolving"


@pytest.fixture
def pull(story: Story) -> int:
    return open_service(story)


@pytest.fixture
def gate(story: Story, monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """Holds every command that is about to be carried out, until the gate is opened."""
    gate = story.make_gate(evolve)
    monkeypatch.setattr(f"{EVOLVING}.evolve", gate)
    yield gate
    gate.open()


def test_a_command_that_waits_says_for_what_and_goes_on_in_the_same_comment(
    story: Story, pull: int, gate: Gate
) -> None:
    first = story.comment(pull, ADD)
    story.wait_for(lambda: gate.held == 1)
    second = story.comment(pull, f"{SIZE}\n/generate update")
    waiting = story.wait_for_comment(pull, "as number 3 of this branch")
    assert "/generate set page size to 50" in waiting
    assert "as number 2 of this branch" in story.find_answer(pull, SIZE)
    gate.open()
    for comment in (first, second):
        assert story.wait_for_comment_end(comment) == ["eyes", "rocket"]
    assert len(story.list_comments(pull)) == 2 + 3
    assert "Done in" in story.find_answer(pull, SIZE)


@pytest.mark.parametrize("times", [1, 2])
def test_a_push_between_our_look_and_our_push_is_never_lost(
    story: Story, pull: int, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    pushed: list[str] = []

    async def push_first(*arguments: Any) -> Any:
        if len(pushed) < times:
            pushed.append(story.edit(pull, "app/main.py", lambda text: f"{text}\nBY_HAND_{len(pushed)} = True\n"))
        return await commit(*arguments)

    monkeypatch.setattr(f"{EVOLVING}.commit", push_first)
    assert story.wait_for_comment_end(story.comment(pull, ADD)) == ["eyes", "rocket"]
    head = story.find_head(pull)
    assert story.get_commit(head)["parents"][0]["sha"] == pushed[-1]
    text = story.read_file(head, "app/main.py")
    assert all(f"BY_HAND_{number}" in text for number in range(times))
    assert "Cache" in text
    assert len(story.list_answers(pull, ADD)) == 1
    assert not [ref for ref in story.list_refs() if "staging" in ref]


def test_a_branch_that_never_rests_is_left_alone(story: Story, pull: int, monkeypatch: pytest.MonkeyPatch) -> None:
    async def push_first(*arguments: Any) -> Any:
        story.edit(pull, "app/main.py", lambda text: f"{text}#\n")
        return await commit(*arguments)

    monkeypatch.setattr(f"{EVOLVING}.MAX_ATTEMPTS", 2)
    monkeypatch.setattr(f"{EVOLVING}.commit", push_first)
    assert story.wait_for_comment_end(story.comment(pull, ADD)) == ["confused", "eyes"]
    assert "pushed to the branch" in story.find_answer(pull, ADD)
    assert "redis" not in story.read_file(story.find_head(pull), "pullwright.yml")


def test_an_answer_that_is_lost_and_a_push_behind_it_give_one_commit(
    story: Story, town: Town, pull: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The branch is moved, but we never hear of it, and somebody pushes before we ask again."""
    monkeypatch.setattr("github_app.jobs.journey.PAUSES", (0.5,))
    town.interception.outages = [Moment("PATCH", "/git/refs/heads/work")]
    comment = story.comment(pull, ADD)
    story.wait_for(lambda: "redis" in story.read_file(story.find_head(pull), "pullwright.yml"))
    ours = story.find_head(pull)
    later = story.edit(pull, "app/main.py", lambda text: f"{text}\nBY_HAND = True\n")
    assert story.wait_for_comment_end(comment) == ["eyes", "rocket"]
    assert story.find_head(pull) == later
    assert f"Done in {ours[:7]}" in story.find_answer(pull, ADD)


def test_a_command_that_is_cancelled_pushes_nothing(story: Story, pull: int, gate: Gate) -> None:
    before = story.find_head(pull)
    comment = story.comment(pull, ADD)
    story.wait_for(lambda: gate.held == 1)
    story.wait_for_comment_end(story.comment(pull, "/generate cancel"))
    gate.open()
    assert story.wait_for_comment_end(comment) == ["confused", "eyes"]
    assert "Cancelled** by `writer`" in story.find_answer(pull, ADD)
    assert story.find_head(pull) == before
    assert not [ref for ref in story.list_refs() if "staging" in ref]


def test_a_command_that_failed_is_done_again_by_retry(story: Story, pull: int, monkeypatch: pytest.MonkeyPatch) -> None:
    async def break_down(*_arguments: Any) -> Any:
        raise RuntimeError("a defect")

    with monkeypatch.context() as patch:
        patch.setattr(f"{EVOLVING}.commit", break_down)
        assert story.wait_for_comment_end(story.comment(pull, ADD)) == ["confused", "eyes"]
    assert "This failed; the branch is as it was" in story.find_answer(pull, ADD)
    assert story.wait_for_comment_end(story.comment(pull, "/generate retry")) == ["eyes", "rocket"]
    assert "Done in" in story.find_answer(pull, ADD)
    assert story.wait_for_comment_end(story.comment(pull, "/generate retry")) == ["eyes", "rocket"]
    assert "did not fail" in story.find_answer(pull, "/generate retry")


def test_what_is_pushed_is_done_even_if_it_cannot_be_reported(
    story: Story, pull: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def break_down(*_arguments: Any) -> Any:
        raise RuntimeError("a defect")

    monkeypatch.setattr(f"{EVOLVING}.report", break_down)
    monkeypatch.setattr(f"{EVOLVING}.clear", break_down)
    assert story.wait_for_comment_end(story.comment(pull, ADD)) == ["eyes", "rocket"]
    assert "Done in" in story.find_answer(pull, ADD)


def test_the_same_delivery_twice_is_one_command(story: Story, pull: int) -> None:
    comment = story.comment(pull, ADD)
    story.wait_for_comment_end(comment)
    head = story.find_head(pull)
    sent = next(
        found
        for found in story.live.list_deliveries("issue_comment")
        if found.repository_id == story.live.repository.id and json.loads(found.body)["comment"]["body"] == ADD
    )
    story.live.sandbox.deliveries.redeliver(story.live.app, sent.id)
    story.live.sandbox.deliveries.wait()
    later = story.comment(pull, "/generate status")
    story.wait_for_comment_end(later)
    assert story.find_head(pull) == head
    assert len(story.list_answers(pull, ADD)) == 1


def test_where_commits_have_to_be_signed_the_generators_own_is_no_parent(story: Story, pull: int) -> None:
    story.set_rule(RuleKind.SIGNATURES, "refs/heads/work")
    before = story.find_head(pull)
    for line in (ADD, "/generate set page size to 50"):
        assert story.wait_for_comment_end(story.comment(pull, line)) == ["eyes", "rocket"]
        assert "asks for signed commits" in story.find_answer(pull, line)
    commit = story.get_commit(story.find_head(pull))
    [first] = commit["parents"]
    assert [parent["sha"] for parent in story.get_commit(first["sha"])["parents"]] == [before]
    assert commit["verification"]["verified"]
    assert "second parent" not in commit["message"]
    assert not [ref for ref in story.list_refs() if "staging" in ref]


def test_a_rule_that_refuses_the_commit_is_named(story: Story, pull: int) -> None:
    story.set_rule(RuleKind.PULL_REQUEST, "refs/heads/work")
    before = story.find_head(pull)
    assert story.wait_for_comment_end(story.comment(pull, ADD)) == ["confused", "eyes"]
    assert "A rule of this repository" in story.find_answer(pull, ADD)
    assert story.find_head(pull) == before
    assert not [ref for ref in story.list_refs() if "staging" in ref]
