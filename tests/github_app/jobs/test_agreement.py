"""Plans of commands: shown file by file, and carried out once somebody has agreed."""

import pytest

from tests.github_app.jobs.services import open_service
from tests.github_app.jobs.story import Story

ADD = "/generate add redis caching"
PLAN = "/generate plan add redis caching"
APPLY = "/generate apply"
CONFIG = ".github/pullwright.yml"


@pytest.fixture
def pull(story: Story) -> int:
    return open_service(story)


@pytest.fixture
def strict_pull(story: Story) -> int:
    """A pull request where nothing is pushed before somebody has agreed."""
    story.commit({CONFIG: "approve: true\n"})
    return open_service(story)


def test_a_plan_shows_what_would_become_of_each_file_and_pushes_nothing(story: Story, pull: int) -> None:
    refs = story.list_refs()
    assert story.wait_for_comment_end(story.comment(pull, PLAN)) == ["eyes", "rocket"]
    answer = story.find_answer(pull, PLAN)
    assert "nothing is pushed yet" in answer
    assert "`app/core/cache.py`" in answer
    assert "### Before you deploy" in answer
    assert story.list_refs() == refs


def test_a_plan_is_carried_out_by_apply_in_its_own_comment(story: Story, pull: int) -> None:
    story.wait_for_comment_end(story.comment(pull, PLAN))
    before = story.find_head(pull)
    story.comment(pull, APPLY)
    story.wait_for(lambda: "Done in" in story.find_answer(pull, PLAN))
    assert story.find_head(pull) != before
    assert len(story.list_answers(pull, PLAN)) == 1


def test_where_approval_is_wanted_a_command_waits_for_it(story: Story, strict_pull: int) -> None:
    before = story.find_head(strict_pull)
    comment = story.comment(strict_pull, f"{ADD}\n/generate set page size to 50")
    story.wait_for_comment(strict_pull, "nothing is pushed yet")
    assert story.list_comment_reactions(comment) == ["eyes"]
    assert story.find_head(strict_pull) == before
    story.comment(strict_pull, APPLY)
    second = "/generate set page size to 50"
    story.wait_for(lambda: "nothing is pushed yet" in story.find_answer(strict_pull, second))
    assert "Done in" in story.find_answer(strict_pull, ADD)
    story.comment(strict_pull, APPLY)
    assert story.wait_for_comment_end(comment) == ["eyes", "rocket"]
    assert "Done in" in story.find_answer(strict_pull, second)


def test_a_plan_is_approved_by_a_reaction_of_the_one_who_asked(
    story: Story, strict_pull: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("github_app.jobs.approval.FIRST_PAUSE", 0.1)
    comment = story.comment(strict_pull, ADD)
    story.wait_for_comment(strict_pull, "nothing is pushed yet")
    story.react_to_answer(strict_pull, ADD, "+1")
    assert story.wait_for_comment_end(comment) == ["eyes", "rocket"]
    assert "Done in" in story.find_answer(strict_pull, ADD)


def test_a_plan_for_a_branch_that_has_moved_on_is_made_anew(story: Story, pull: int) -> None:
    story.wait_for_comment_end(story.comment(pull, PLAN))
    moved = story.edit(pull, "app/main.py", lambda text: f"{text}\n\nBY_HAND = True\n")
    story.comment(pull, APPLY)
    story.wait_for(lambda: moved[:7] in story.find_answer(pull, PLAN))
    assert story.find_head(pull) == moved
    assert "| `app/main.py` | merged with your edits |" in story.find_answer(pull, PLAN)
    story.comment(pull, APPLY)
    story.wait_for(lambda: "Done in" in story.find_answer(pull, PLAN))


def test_a_plan_that_destroys_data_has_to_be_confirmed(story: Story, pull: int) -> None:
    plan = "/generate plan remove field note from Order"
    story.wait_for_comment_end(story.comment(pull, plan))
    assert "This destroys" in story.find_answer(pull, plan)
    story.comment(pull, f"{APPLY} confirm")
    story.wait_for(lambda: "Done in" in story.find_answer(pull, plan))


def test_a_plan_that_is_cancelled_waits_no_longer(story: Story, pull: int) -> None:
    story.wait_for_comment_end(story.comment(pull, PLAN))
    story.comment(pull, "/generate cancel")
    story.wait_for(lambda: "waits for approval no longer" in story.find_answer(pull, PLAN))
    apply = story.comment(pull, APPLY)
    story.wait_for_comment_end(apply)
    assert "No plan waits" in story.list_comments(pull)[-1]
