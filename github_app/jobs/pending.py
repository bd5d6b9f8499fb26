"""Pending: the jobs of a branch that have not ended, in their order, and whether somebody wants them to stop."""

import sqlalchemy as sa

from github_app.jobs.database import JOB
from github_app.jobs.job import Job, JobKind
from github_app.jobs.queue import ON_BRANCHES


def list_pending(engine: sa.Engine, *, repository: int, issue: int) -> list[Job]:
    """List the jobs that change the branch of an issue or pull request; the first one has its turn."""
    kinds = [kind.value for kind in ON_BRANCHES]
    asked = sa.select(JOB.c.request).where(
        JOB.c.repository == repository, JOB.c.issue == issue, JOB.c.state == "active", JOB.c.kind.in_(kinds)
    )
    with engine.connect() as connection:
        found = [Job.model_validate(row.request) for row in connection.execute(asked)]
    return sorted(found, key=lambda job: (job.accepted_at, job.id))


def list_before(engine: sa.Engine, job: Job) -> list[Job]:
    """List what was asked for before a comment: its own commands are none of its business."""
    pending = list_pending(engine, repository=job.repository, issue=job.issue)
    return [other for other in pending if other.accepted_at < job.accepted_at and other.comment != job.comment]


def find_commands_of(engine: sa.Engine, job: Job) -> Job | None:
    """Give the job that carries out the commands of the comment that a job attends to, unless it has ended."""
    pending = list_pending(engine, repository=job.repository, issue=job.issue)
    return next((other for other in pending if other.delivery == job.delivery), None)


def is_attended(engine: sa.Engine, job: Job) -> bool:
    """Tell whether the job that attends to the comment of a job has ended."""
    asked = sa.select(JOB.c.request).where(
        JOB.c.repository == job.repository,
        JOB.c.issue == job.issue,
        JOB.c.state == "active",
        JOB.c.kind == JobKind.ATTEND.value,
    )
    with engine.connect() as connection:
        return all(row.request["delivery"] != job.delivery for row in connection.execute(asked))


def cancel(engine: sa.Engine, job: str, login: str) -> None:
    """Ask a job to stop. It does so before its next step, and says so itself; the first who asks is named."""
    with engine.begin() as connection:
        wanted = sa.update(JOB).where(JOB.c.id == job, JOB.c.cancelled_by.is_(None))
        connection.execute(wanted.values(cancelled_by=login))


def find_canceller(engine: sa.Engine, job: str) -> str | None:
    """Give the login of the person who wants a job to stop."""
    with engine.connect() as connection:
        login: str | None = connection.scalar(sa.select(JOB.c.cancelled_by).where(JOB.c.id == job))
    return login
