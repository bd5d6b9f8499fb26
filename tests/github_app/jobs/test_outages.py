"""GitHub falters: the job waits, tries again where that is safe, and nothing is written twice."""

import pytest

from github_app.jobs import journey
from tests.github_app.jobs.interception import Moment
from tests.github_app.jobs.story import LABEL, Story, Town


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journey, "PAUSES", (0.05, 0.05))


@pytest.mark.parametrize(
    "outage",
    [
        Moment("POST", "/comments"),
        Moment("POST", "/pulls"),
        Moment("POST", "/git-receive-pack"),
        Moment("POST", "/git/commits"),
        Moment("POST", "/git/refs"),
        Moment("POST", "/git-upload-pack", after=False),
    ],
    ids=lambda moment: f"{moment.method} {moment.path}",
)
def test_an_answer_that_is_lost_doubles_nothing(story: Story, town: Town, outage: Moment) -> None:
    town.interception.outages = [outage]
    issue = story.open_issue(labels=(LABEL,))
    story.wait_for_end(issue)
    assert town.interception.outages == []
    assert len(story.list_pull_requests()) == 1
    assert len(story.list_comments(issue)) == 1
    assert sorted(story.list_reactions(issue)) == ["eyes", "rocket"]


def test_an_outage_that_does_not_end_is_told_once(story: Story, town: Town) -> None:
    town.interception.outages = [Moment("GET", "/git/info/refs|info/refs", after=False)] * 3
    issue = story.open_issue(labels=(LABEL,))
    story.wait_for_end(issue)
    town.interception.outages = []
    assert sorted(story.list_reactions(issue)) == ["confused", "eyes"]
    status, failure = story.list_comments(issue)
    assert "failed" in status
    assert "could not be reached" in failure
    assert "reference" in failure


def test_what_nobody_foresaw_is_told_without_its_innards(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(*_arguments: object) -> None:
        raise RuntimeError("the token is ghs_0123456789abcdefghij")

    monkeypatch.setattr("github_app.jobs.steps.build.bring", break_down)
    issue = story.open_issue(labels=(LABEL,))
    story.wait_for_end(issue)
    _, failure = story.list_comments(issue)
    assert "on our side" in failure
    assert "ghs_" not in failure
    assert "RuntimeError" not in failure
