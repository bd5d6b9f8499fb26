"""An issue without the label: one short suggestion where the repository wants that, and never for anything else."""

import pytest

from github_app.jobs.config import PATH
from tests.github_app.jobs.story import LABEL, Story

WANTED = {PATH: "suggest: true\n"}
REVIEW = """Please have a look at `orders/views.py`: the list of orders runs one query for each customer. Could somebody
review pull request 12 before Friday?
"""
QUESTION = "How do I configure the database of this service? I could not find it in the README."
BUG = """Creating an order fails with 500.

Steps: POST /api/v1/orders with `{"total": "12.50"}`. Expected: 201. Actual: 500, `KeyError: 'customer'`.
"""


def wait_until_looked_at(story: Story) -> None:
    """Wait until every issue up to now has been looked at: jobs of one issue come in order."""
    last = story.open_issue(body="hello", labels=(LABEL,))
    story.wait_for(lambda: bool(story.list_comments(last)))


def test_an_issue_that_asks_for_a_service_gets_one_suggestion(story: Story) -> None:
    story.commit(WANTED)
    issue = story.open_issue()
    suggestion = story.wait_for_comment(issue, "seems to ask for a backend")
    assert "`generate:service`" in suggestion
    assert story.list_reactions(issue) == []
    assert len(story.list_comments(issue)) == 1


@pytest.mark.parametrize("body", [REVIEW, QUESTION, BUG], ids=["a review", "a question", "a bug report"])
def test_other_issues_are_left_alone(story: Story, body: str) -> None:
    story.commit(WANTED)
    issue = story.open_issue(body=body)
    asking = story.open_issue()
    story.wait_for_comment(asking, "seems to ask for a backend")
    assert story.list_comments(issue) == []


@pytest.mark.parametrize("config", [{}, {PATH: "base: main\n"}, {PATH: "suggest: ["}])
def test_without_the_wish_nothing_is_suggested(story: Story, config: dict[str, str]) -> None:
    if config:
        story.commit(config)
    issue = story.open_issue()
    wait_until_looked_at(story)
    assert story.list_comments(issue) == []


def test_an_issue_with_the_label_needs_no_suggestion(story: Story) -> None:
    story.commit(WANTED)
    issue = story.open_issue(labels=(LABEL,))
    story.wait_for_end(issue)
    assert not any("seems to ask for a backend" in body for body in story.list_comments(issue))
