"""Reconciliation: at every start, jobs that stand as active but whose workflow has ended are brought to an end."""

import sqlalchemy as sa
import structlog
from dbos import DBOSClient

from github_app.jobs.database import JOB
from github_app.jobs.job import Job
from github_app.jobs.queue import GIVE_UP, enqueue

_GOING_ON = frozenset({"PENDING", "ENQUEUED", "DELAYED"})
_logger = structlog.get_logger()


def reconcile(engine: sa.Engine, client: DBOSClient) -> list[str]:
    """End the jobs that nobody works on any more, and name them; the people who wait for them are told.

    Args:
        engine: The database of jobs.
        client: Of the queues in the same database.
    """
    with engine.connect() as connection:
        active = connection.execute(sa.select(JOB.c.request).where(JOB.c.state == "active"))
        jobs = [Job.model_validate(row.request) for row in active]
    ids = [job.id for job in jobs]
    going_on = (
        {s.workflow_id for s in client.list_workflows(workflow_ids=ids) if s.status in _GOING_ON} if ids else set()
    )
    stuck = [job for job in jobs if job.id not in going_on]
    for job in stuck:
        _logger.warning("job.abandoned", job=job.id)
        with engine.begin() as connection:
            enqueue(client, connection, job, workflow=GIVE_UP, id=f"{job.id}-end")
    return [job.id for job in stuck]
