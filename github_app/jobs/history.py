"""History: the jobs of a pull request that have ended, for commands that are about earlier ones."""

import sqlalchemy as sa

from github_app.jobs.database import JOB
from github_app.jobs.job import Job, JobKind

MAX_LISTED = 50
"""Whoever wants something older done again posts it again."""


def list_command_jobs(engine: sa.Engine, job: Job) -> list[Job]:
    """List the jobs with commands on the same issue or pull request that were accepted before a job, newest first."""
    asked = sa.select(JOB.c.request).where(
        JOB.c.repository == job.repository,
        JOB.c.issue == job.issue,
        JOB.c.kind == JobKind.COMMAND.value,
        JOB.c.state != "active",
    )
    with engine.connect() as connection:
        jobs = [Job.model_validate(row.request) for row in connection.execute(asked)]
    before = [other for other in jobs if other.accepted_at < job.accepted_at]
    return sorted(before, key=lambda other: other.accepted_at, reverse=True)[:MAX_LISTED]
