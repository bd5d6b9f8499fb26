"""Acceptance: a delivery becomes its jobs in one transaction, once, whatever is delivered how often and when."""

import asyncio
import hashlib
import time
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from dbos import DBOSClient
from sqlalchemy.dialects import postgresql, sqlite

from github_app.jobs.database import COMMAND_LINE, DELIVERY, JOB
from github_app.jobs.job import Job, JobKind, make_jobs
from github_app.jobs.queue import enqueue
from webhooks.events import CommandPosted, Event
from webhooks.inbox import Outcome


class DurableInbox:
    """An inbox in the database of jobs.

    Args:
        engine: The database.
        client: Of the queues in the same database.
    """

    def __init__(self, engine: sa.Engine, client: DBOSClient) -> None:
        self._engine = engine
        self._client = client

    async def accept(self, delivery: str, event: Event) -> Outcome:
        """Store an event and its jobs; on any error nothing is stored, and the delivery may come again."""
        return await asyncio.to_thread(self._accept, delivery, event)

    def _accept(self, delivery: str, event: Event) -> Outcome:
        with self._engine.begin() as connection:
            if not _insert(connection, DELIVERY, {"id": delivery, "job": ""}):
                return Outcome.DUPLICATE
            if isinstance(event, CommandPosted):
                event = _leave_known_lines_out(connection, delivery, event)
                if not event.lines:
                    return Outcome.DUPLICATE
            jobs = make_jobs(event, delivery=delivery, accepted_at=time.time())
            _point(connection, delivery, jobs[0].id)
            for job in jobs:
                # Commands are told apart by their lines, everything else by its occasion.
                occasion = job.id if isinstance(event, CommandPosted) else event.occasion
                if not insert_job(connection, job, occasion):
                    return _attach(connection, delivery, job, occasion)
                enqueue(self._client, connection, job)
        return Outcome.ACCEPTED


def insert_job(connection: sa.Connection, job: Job, occasion: str) -> bool:
    """Note a job that is about to be enqueued, and tell whether it may be: not where another one is in its place.

    Args:
        connection: The transaction that it is enqueued in.
        job: The job.
        occasion: Which request it answers; two active jobs of a kind for one request are one.
    """
    row = {
        "id": job.id,
        "kind": job.kind.value,
        "repository": job.repository,
        "issue": job.issue,
        "occasion": occasion,
        "state": "active",
        "request": job.dump(),
    }
    return _insert(connection, JOB, row)


def finish(engine: sa.Engine, job: str, *, failed: bool) -> None:
    """Note that a job has ended. After a failure its deliveries are forgotten: sent again, they are a new try."""
    with engine.begin() as connection:
        state = "failed" if failed else "done"
        connection.execute(sa.update(JOB).where(JOB.c.id == job).values(state=state))
        if failed:
            deliveries = sa.select(DELIVERY.c.id).where(DELIVERY.c.job == job)
            connection.execute(sa.delete(COMMAND_LINE).where(COMMAND_LINE.c.delivery.in_(deliveries)))
            connection.execute(sa.delete(DELIVERY).where(DELIVERY.c.job == job))


def _leave_known_lines_out(connection: sa.Connection, delivery: str, event: CommandPosted) -> CommandPosted:
    """Keep the lines of a comment that were never accepted: edits may take a line away and bring it back."""
    new = []
    for line in event.lines:
        digest = hashlib.sha256(line.key.encode()).hexdigest()
        row = {"comment": event.comment, "line": digest, "delivery": delivery}
        if _insert(connection, COMMAND_LINE, row):
            new.append(line)
    return replace(event, lines=tuple(new))


def _attach(connection: sa.Connection, delivery: str, job: Job, occasion: str) -> Outcome:
    """Let the job that is there already answer the delivery too."""
    same_subject = sa.select(JOB.c.id).where(
        JOB.c.repository == job.repository, JOB.c.issue == job.issue, JOB.c.kind == job.kind.value
    )
    active = None
    if job.kind is JobKind.GENERATE:
        active = connection.scalar(same_subject.where(JOB.c.state == "active"))
    same_request = same_subject.where(JOB.c.state != "failed", JOB.c.occasion == occasion)
    _point(connection, delivery, active or connection.scalar(same_request))
    return Outcome.ACTIVE if active else Outcome.DUPLICATE


def _point(connection: sa.Connection, delivery: str, job: str | None) -> None:
    connection.execute(sa.update(DELIVERY).where(DELIVERY.c.id == delivery).values(job=job))


def _insert(connection: sa.Connection, table: sa.Table, values: dict[str, Any]) -> bool:
    """Insert a row and tell whether it was not there."""
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    written = insert(table).values(values).on_conflict_do_nothing().returning(sa.literal(1))
    # Not rowcount: PostgreSQL's driver does not count here.
    return connection.execute(written).first() is not None
