"""Several workers on one PostgreSQL: whoever dies, another one ends the job."""

import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.github_app.jobs.interception import Moment
from tests.github_app.jobs.running import AppProcess, make_environment
from tests.github_app.jobs.story import LABEL, Story, Town


@pytest.fixture
def database_url(postgres: Any) -> str:
    return str(postgres.create_database(f"takeover-{uuid.uuid4().hex[:8]}"))


@pytest.fixture
def receiver(town: Town, tmp_path: Path, database_url: str) -> Iterator[AppProcess]:
    """The App for webhooks alone."""
    process = AppProcess(town, tmp_path, make_environment(database_url=database_url, serve_jobs="false"))
    process.start()
    town.sandbox.set_webhook(town.app, f"{process.address}/webhooks/github")
    yield process
    process.kill()


@pytest.fixture
def workers(town: Town, tmp_path_factory: Any, database_url: str, receiver: AppProcess) -> Iterator[list[AppProcess]]:  # noqa: ARG001 - it makes the tables
    """Two workers, not yet started."""
    changes = make_environment(database_url=database_url)
    processes = [AppProcess(town, tmp_path_factory.mktemp("worker"), changes, command="worker") for _ in range(2)]
    yield processes
    for process in processes:
        process.kill()


def test_the_job_of_a_worker_that_dies_is_ended_by_another(
    quiet_story: Story, town: Town, workers: list[AppProcess]
) -> None:
    first, second = workers
    town.interception.victim = first.begin()
    town.interception.moment = Moment("POST", "/git-receive-pack")
    issue = quiet_story.open_issue(labels=(LABEL,))
    first.wait_until_dead()
    second.begin()
    quiet_story.wait_for_end(issue)
    assert "takeover.done" in second.log
    assert len(quiet_story.list_pull_requests()) == 1
    assert len(quiet_story.list_comments(issue)) == 1
    waiting = quiet_story.open_issue(labels=(LABEL,))
    quiet_story.wait_for_end(waiting)
    assert "rocket" in quiet_story.list_reactions(waiting)


def test_jobs_of_several_workers_are_all_done(quiet_story: Story, workers: list[AppProcess]) -> None:
    issues = [quiet_story.open_issue(labels=(LABEL,)) for _ in range(3)]
    for worker in workers:
        worker.begin()
    for issue in issues:
        quiet_story.wait_for_end(issue)
    opened = {pull["head"]["ref"] for pull in quiet_story.list_pull_requests()}
    assert opened == {f"generate/issue-{issue}" for issue in issues}
