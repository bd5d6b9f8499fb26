"""The App dies at any step of a job and starts again: on GitHub it looks as if nothing had happened."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.github_app.jobs.interception import Moment
from tests.github_app.jobs.running import AppProcess
from tests.github_app.jobs.services import open_service
from tests.github_app.jobs.story import LABEL, Story, Town

MOMENTS = (
    Moment("POST", "/reactions"),
    Moment("GET", "/permission"),
    Moment("GET", "/issues/[0-9]+"),
    Moment("GET", "/pulls"),
    Moment("POST", "/comments", after=False),
    Moment("POST", "/comments"),
    Moment("POST", "/git-receive-pack", after=False),
    Moment("POST", "/git-receive-pack"),
    Moment("POST", "/git/commits"),
    Moment("POST", "/git/refs", after=False),
    Moment("POST", "/git/refs"),
    Moment("POST", "/pulls", after=False),
    Moment("POST", "/pulls"),
    Moment("PATCH", "/issues/comments/[0-9]+"),
    Moment("POST", "/reactions"),
)
"""Requests of one job in their order, at least one of each step; what must not be doubled is tried both ways."""


@pytest.fixture
def app(town: Town, tmp_path: Path) -> Iterator[AppProcess]:
    process = AppProcess(town, tmp_path)
    yield process
    process.kill()


def test_a_job_that_is_killed_at_every_step_is_done_once(quiet_story: Story, town: Town, app: AppProcess) -> None:
    town.interception.victim = app.start()
    town.sandbox.set_webhook(town.app, f"{app.address}/webhooks/github")
    first, *others = MOMENTS
    town.interception.moment = first
    issue = quiet_story.open_issue(labels=(LABEL,))
    for moment in others:
        app.wait_until_dead()
        town.interception.victim = app.begin()
        town.interception.moment = moment
    app.wait_until_dead()
    app.start()
    quiet_story.wait_for(lambda: '"event": "job.opened"' in app.log)
    check_done_once(quiet_story, issue)
    assert all(line.startswith('{"') for line in app.log.splitlines())


COMMAND_MOMENTS = (
    Moment("GET", "/permission"),
    Moment("POST", "/issues/[0-9]+/comments"),
    Moment("POST", "/git-upload-pack"),
    Moment("POST", "/git-receive-pack"),
    Moment("POST", "/git/commits"),
    Moment("PATCH", "/git/refs/heads/work"),
    Moment("DELETE", "/git/refs/pullwright-staging/[0-9a-f]+"),
    Moment("POST", "/check-runs"),
    Moment("PATCH", "/issues/comments/[0-9]+"),
    Moment("POST", "/issues/comments/[0-9]+/reactions"),
)
"""Requests of a command's job in their order, each carried out unbeknown to the App."""


def test_a_command_that_is_killed_at_every_step_is_carried_out_once(
    quiet_story: Story, town: Town, app: AppProcess
) -> None:
    town.interception.victim = app.start()
    town.sandbox.set_webhook(town.app, f"{app.address}/webhooks/github")
    pull = open_service(quiet_story)
    before = quiet_story.find_head(pull)
    first, *others = COMMAND_MOMENTS
    town.interception.moment = first
    comment = quiet_story.comment(pull, "/generate add redis caching")
    for moment in others:
        app.wait_until_dead()
        town.interception.victim = app.begin()
        town.interception.moment = moment
    app.wait_until_dead()
    app.start()
    assert quiet_story.wait_for_comment_end(comment) == ["eyes", "rocket"]
    head = quiet_story.find_head(pull)
    assert quiet_story.get_commit(head)["parents"][0]["sha"] == before
    assert len(quiet_story.list_checks(head)) == 1
    [answer] = quiet_story.list_answers(pull, "/generate add redis caching")
    assert f"Done in {head[:7]}" in answer
    assert not [ref for ref in quiet_story.list_refs() if "staging" in ref]


def test_what_was_lost_while_the_app_was_down_is_done_once_when_it_is_back(
    quiet_story: Story, town: Town, app: AppProcess
) -> None:
    app.start()
    town.sandbox.set_webhook(town.app, f"{app.address}/webhooks/github")
    town.sandbox.deliveries.wait()
    app.kill()
    issue = quiet_story.open_issue(labels=(LABEL,))
    town.sandbox.deliveries.wait()
    app.start()
    quiet_story.wait_for_end(issue)
    check_done_once(quiet_story, issue)


def check_done_once(story: Story, issue: int) -> None:
    """Check that one branch, one pristine commit, one pull request and one comment came of an issue."""
    story.wait_for_end(issue)
    refs = story.list_refs()
    branches = [ref for ref in refs if ref.startswith("refs/heads/")]
    assert branches == [f"refs/heads/generate/issue-{issue}", "refs/heads/main"]
    assert len([ref for ref in refs if ref.startswith("refs/pullwright/")]) == 1
    assert len(story.list_pull_requests()) == 1
    [status] = story.list_comments(issue)
    assert "ready for review" in status
    assert sorted(story.list_reactions(issue)) == ["eyes", "rocket"]
