"""Approval: plans that wait for somebody's yes, a 👍 of the person who asked or ``/generate apply``.

GitHub tells nobody of reactions, so a waiting plan is looked at: often at first, ever more rarely later, for three
days. ``/generate apply`` works for as long as no newer plan has taken its place. A plan that waits holds nothing up:
its job has ended, and what comes of it is a job of its own.
"""

import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from typing import Any

import sqlalchemy as sa
from dbos import DBOSClient

from github_app.jobs.acceptance import insert_job
from github_app.jobs.database import PROPOSAL
from github_app.jobs.job import Job
from github_app.jobs.queue import LOOK, enqueue, open_client

FIRST_PAUSE = 5.0
GROWTH = 1.25
LONGEST_PAUSE = 900.0
PATIENCE = 3 * 24 * 3600.0
"""Seconds: the first pause before a look, by how much each is longer, how long at most, and until when."""


class _NotNowError(Exception):
    """The plan waits no longer, or another job is generating from the same issue: nothing is changed."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A plan that waits.

    Attributes:
        job: The job that made it.
        comment: Number of the comment that shows it.
        plan: What it would do, as the job recorded it; where the job has several commands, with the ``number`` of
            the one that it is of, from 1.
    """

    job: Job
    comment: int
    plan: dict[str, Any]


def propose(engine: sa.Engine, proposal: Proposal) -> None:
    """Let a plan wait, in the place of any earlier one of the same issue or pull request."""
    job = proposal.job
    row = {
        "job": job.id,
        "repository": job.repository,
        "issue": job.issue,
        "comment": proposal.comment,
        "state": "waiting",
        "request": job.dump(),
        "plan": proposal.plan,
    }
    with _begin(engine) as (connection, client):
        if connection.scalar(sa.select(PROPOSAL.c.job).where(PROPOSAL.c.job == job.id)) is not None:
            return
        _drop(connection, repository=job.repository, issue=job.issue)
        connection.execute(sa.insert(PROPOSAL).values(row))
        _look_later(client, connection, job, 0)


def find_proposal(engine: sa.Engine, *, repository: int, issue: int) -> Proposal | None:
    """Give the plan that waits on an issue or pull request."""
    asked = sa.select(PROPOSAL).where(
        PROPOSAL.c.repository == repository, PROPOSAL.c.issue == issue, PROPOSAL.c.state == "waiting"
    )
    with engine.connect() as connection:
        row = connection.execute(asked).first()
    return None if row is None else Proposal(Job.model_validate(row.request), row.comment, row.plan)


def approve(engine: sa.Engine, job: Job, *, by: str, confirmed: bool = False) -> bool:
    """Let what a plan says be done, once, and tell whether it is.

    Args:
        engine: The database of jobs.
        job: The job that made the plan.
        by: Login of the person who approves it.
        confirmed: Whether that person says that data may go.
    """
    try:
        with _begin(engine) as (connection, client):
            taken = sa.update(PROPOSAL).where(PROPOSAL.c.job == job.id, PROPOSAL.c.state == "waiting")
            plan = connection.scalar(taken.values(state="approved").returning(PROPOSAL.c.plan))
            changes = {"plan": plan, "continues": job.status_id, "approved_by": by, "confirmed": confirmed}
            following = job.model_copy(update={"id": uuid.uuid4().hex, "accepted_at": time.time(), **changes})
            _take_place(connection, following, has_plan=plan is not None)
            enqueue(client, connection, following)
    except _NotNowError:
        return False
    return True


def drop_proposal(engine: sa.Engine, *, repository: int, issue: int) -> None:
    """Let the plan that waits on an issue or pull request wait no longer, if there is one."""
    with engine.begin() as connection:
        _drop(connection, repository=repository, issue=issue)


def look_again(engine: sa.Engine, job: Job, number: int) -> None:
    """Have the plan of a job looked at once more after a pause, unless that was done often enough.

    Args:
        engine: The database of jobs.
        job: The job that made the plan.
        number: How often it was looked at before.
    """
    if list_pauses()[number:]:
        with _begin(engine) as (connection, client):
            _look_later(client, connection, job, number)


def list_pauses() -> list[float]:
    """List the seconds before each look."""
    pauses: list[float] = []
    for number in count():
        pauses.append(min(FIRST_PAUSE * GROWTH**number, LONGEST_PAUSE))
        if sum(pauses) >= PATIENCE:
            break
    return pauses


@contextmanager
def _begin(engine: sa.Engine) -> Iterator[tuple[sa.Connection, DBOSClient]]:
    client = open_client(engine)
    try:
        with engine.begin() as connection:
            yield connection, client
    finally:
        client.destroy()


def _take_place(connection: sa.Connection, job: Job, *, has_plan: bool) -> None:
    if not has_plan or not insert_job(connection, job, job.id):
        raise _NotNowError


def _look_later(client: DBOSClient, connection: sa.Connection, job: Job, number: int) -> None:
    enqueue(
        client,
        connection,
        job,
        workflow=LOOK,
        id=f"{job.id}-look-{number}",
        arguments=[number],
        delay_seconds=list_pauses()[number],
    )


def _drop(connection: sa.Connection, *, repository: int, issue: int) -> None:
    waiting = sa.update(PROPOSAL).where(
        PROPOSAL.c.repository == repository, PROPOSAL.c.issue == issue, PROPOSAL.c.state == "waiting"
    )
    connection.execute(waiting.values(state="dropped"))
