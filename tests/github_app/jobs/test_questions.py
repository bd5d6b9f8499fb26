"""Commands that ask, and commands on issues."""

import pytest

from tests.github_app.jobs.services import open_service
from tests.github_app.jobs.story import LABEL, Story

ADD = "/generate add redis caching"


@pytest.fixture
def pull(story: Story) -> int:
    return open_service(story)


def test_help_shows_the_grammar(story: Story, pull: int) -> None:
    assert story.wait_for_comment_end(story.comment(pull, "/generate help")) == ["eyes", "rocket"]
    answer = story.list_comments(pull)[-1]
    assert "`/generate add redis caching`" in answer
    assert "`/generate resolve ours FILE`" in answer


def test_why_tells_what_put_a_file_there(story: Story, pull: int) -> None:
    story.wait_for_comment_end(story.comment(pull, ADD))
    line = "/generate why app/core/cache.py"
    assert story.wait_for_comment_end(story.comment(pull, line)) == ["eyes", "rocket"]
    answer = story.find_answer(pull, line)
    assert f"came with `{ADD}`" in answer
    assert "`features: redis-cache`" in answer


def test_why_of_a_file_that_is_not_there_says_so(story: Story, pull: int) -> None:
    line = "/generate why app/nothing.py"
    assert story.wait_for_comment_end(story.comment(pull, line)) == ["confused", "eyes"]
    assert "There is no file `app/nothing.py`" in story.find_answer(pull, line)


def test_a_command_on_an_issue_is_told_where_it_belongs(story: Story) -> None:
    issue = story.open_issue()
    assert story.wait_for_comment_end(story.comment(issue, ADD)) == ["confused", "eyes"]
    assert f"Set the label `{LABEL}`" in story.find_answer(issue, ADD)
    story.label(issue)
    story.wait_for(lambda: "rocket" in story.list_reactions(issue))
    [pull] = story.list_pull_requests()
    assert story.wait_for_comment_end(story.comment(issue, ADD)) == ["confused", "eyes"]
    assert f"Post it on #{pull['number']}" in story.find_answer(issue, ADD)


def test_an_answer_to_our_question_continues_the_generation(story: Story) -> None:
    issue = story.open_issue(body="We need a backend, please.", labels=(LABEL,))
    assert "/generate " in story.wait_for_comment(issue, "should be known")
    comment = story.comment(issue, "/generate it keeps books with title, author and price")
    assert story.wait_for_comment_end(comment) == ["eyes", "rocket"]
    [pull] = story.list_pull_requests()
    spec = story.read_file(story.find_head(pull["number"]), "pullwright.yml")
    assert "Book" in spec


def test_an_answer_of_somebody_who_may_not_write_is_none(story: Story) -> None:
    issue = story.open_issue(body="We need a backend, please.", labels=(LABEL,))
    story.wait_for_comment(issue, "should be known")
    comment = story.comment(issue, "/generate it keeps secrets with name and value", by="reader")
    assert story.wait_for_comment_end(comment) == ["confused", "eyes"]
    comment = story.comment(issue, "/generate it keeps books with title, author and price")
    assert story.wait_for_comment_end(comment) == ["eyes", "rocket"]
    spec = story.read_file(story.find_head(story.list_pull_requests()[0]["number"]), "pullwright.yml")
    assert "Book" in spec
    assert "Secret" not in spec
