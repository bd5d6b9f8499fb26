"""Reconciliation: at every start, jobs that stand as active but whose workflow has ended are brought to an end."""

import sqlalchemy as sa
import structlog
from dbos import DBOSClient

from github_app.jobs.database import JOB
from github_app.jobs.queue import GIVE_UP, enqueue

_GOING_ON = frozenset({"PENDING", "ENQUEUED", "DELAYED"})
_logger = structlog.get_logger()


def reconcile(engine: sa.Engine, client: DBOSClient) -> list[str]:
    """End the jobs that nobody works on any more, and name them; the people who wait for them are told.

    Args:
        engine: The database of jobs.
        client: Of the queue in the same database.
    """
    with engine.connect() as connection:
        active = connection.execute(sa.select(JOB.c.id, JOB.c.repository, JOB.c.request).where(JOB.c.state == "active"))
        rows = list(active)
    ids = [row.id for row in rows]
    going_on = (
        {s.workflow_id for s in client.list_workflows(workflow_ids=ids) if s.status in _GOING_ON} if ids else set()
    )
    stuck = [row for row in rows if row.id not in going_on]
    for row in stuck:
        _logger.warning("job.abandoned", job=row.id)
        with engine.begin() as connection:
            enqueue(client, connection, GIVE_UP, id=f"{row.id}-end", repository=row.repository, argument=row.request)
    return [row.id for row in stuck]
