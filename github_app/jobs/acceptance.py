"""Acceptance: a delivery becomes a job in one transaction, once, whatever is delivered how often and at what time."""

import asyncio
import time
import uuid
from typing import Any

import sqlalchemy as sa
from dbos import DBOSClient
from sqlalchemy.dialects import postgresql, sqlite

from github_app.jobs.database import DELIVERY, JOB
from github_app.jobs.job import make_job
from github_app.jobs.queue import GENERATE, enqueue
from webhooks.events import Event
from webhooks.inbox import Outcome


class DurableInbox:
    """An inbox in the database of jobs.

    Args:
        engine: The database.
        client: Of the queue in the same database.
    """

    def __init__(self, engine: sa.Engine, client: DBOSClient) -> None:
        self._engine = engine
        self._client = client

    async def accept(self, delivery: str, event: Event) -> Outcome:
        """Store an event and its job; on any error nothing is stored, and the delivery may come again."""
        return await asyncio.to_thread(self._accept, delivery, event)

    def _accept(self, delivery: str, event: Event) -> Outcome:
        job = make_job(id=uuid.uuid4().hex, delivery=delivery, accepted_at=time.time(), event=event)
        row = {
            "id": job.id,
            "repository": job.repository,
            "issue": job.issue,
            "occasion": event.occasion,
            "state": "active",
            "request": job.dump(),
        }
        with self._engine.begin() as connection:
            if not _insert(connection, DELIVERY, {"id": delivery, "job": job.id}):
                return Outcome.DUPLICATE
            if not _insert(connection, JOB, row):
                return _attach(connection, delivery, row)
            enqueue(self._client, connection, GENERATE, id=job.id, repository=job.repository, argument=job.dump())
        return Outcome.ACCEPTED


def finish(engine: sa.Engine, job: str, *, failed: bool) -> None:
    """Note that a job has ended. After a failure its deliveries are forgotten: sent again, they are a new try."""
    with engine.begin() as connection:
        state = "failed" if failed else "done"
        connection.execute(sa.update(JOB).where(JOB.c.id == job).values(state=state))
        if failed:
            connection.execute(sa.delete(DELIVERY).where(DELIVERY.c.job == job))


def _attach(connection: sa.Connection, delivery: str, row: dict[str, Any]) -> Outcome:
    """Let the job that is there already answer the delivery too."""
    same_issue = sa.select(JOB.c.id).where(JOB.c.repository == row["repository"], JOB.c.issue == row["issue"])
    active = connection.scalar(same_issue.where(JOB.c.state == "active"))
    same_request = same_issue.where(JOB.c.state != "failed", JOB.c.occasion == row["occasion"])
    job = active or connection.scalar(same_request)
    connection.execute(sa.update(DELIVERY).where(DELIVERY.c.id == delivery).values(job=job))
    return Outcome.ACTIVE if active else Outcome.DUPLICATE


def _insert(connection: sa.Connection, table: sa.Table, values: dict[str, Any]) -> bool:
    """Insert a row and tell whether it was not there."""
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    written = insert(table).values(values).on_conflict_do_nothing().returning(table.c.id)
    # Not rowcount: PostgreSQL's driver does not count here.
    return connection.execute(written).first() is not None
