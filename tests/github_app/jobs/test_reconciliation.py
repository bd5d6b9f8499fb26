"""Jobs that nobody works on any more are ended at the next start, and the people who wait are told."""

import json
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from github_app.jobs.database import JOB, open_database
from github_app.jobs.job import Job
from tests.github_app.jobs.running import AppProcess
from tests.github_app.jobs.story import Story, Town


@pytest.fixture
def app(town: Town, tmp_path: Path) -> Iterator[AppProcess]:
    process = AppProcess(town, tmp_path)
    yield process
    process.kill()


def test_a_job_without_a_workflow_is_ended_and_told_once(quiet_story: Story, app: AppProcess) -> None:
    issue = quiet_story.open_issue()
    live = quiet_story.live
    job = Job(
        id=uuid.uuid4().hex,
        delivery="d",
        accepted_at=1_700_000_000.0,
        installation=live.installation.id,
        repository=live.repository.id,
        owner=live.repository.owner.login,
        name=live.repository.name,
        issue=issue,
        sender="writer",
        sender_id=1,
    )
    engine = open_database(f"sqlite:///{app.directory / 'jobs.sqlite'}")
    row = {"id": job.id, "repository": job.repository, "issue": issue, "occasion": "x", "state": "active"}
    with engine.begin() as connection:
        connection.execute(sa.insert(JOB).values(**row, request=job.dump()))
    app.start()
    quiet_story.wait_for_end(issue)
    [told] = quiet_story.list_comments(issue)
    assert "never came to its end" in told
    with engine.connect() as connection:
        assert connection.scalar(sa.select(JOB.c.state).where(JOB.c.id == job.id)) == "failed"
    engine.dispose()
    app.kill()
    app.start()
    assert "job.abandoned" not in [json.loads(line)["event"] for line in app.log.splitlines()][-5:]
