"""The queues of jobs: their names and numbers, and how a job is put into one within a transaction."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from dbos import DBOSClient, DBOSPortableJSONSerializer, EnqueueOptions

from github_app.jobs.job import Job, JobKind

APPLICATION = "pullwright"
VERSION = "1"
"""Version of the workflows. Raise it only when running jobs could not go on with the new code: they would stay."""

BRANCHES = "jobs"
"""The queue of jobs that change a branch: those of one run in their order, those of different ones in parallel."""

ANSWERS = "answers"
"""The queue of jobs that only say something, which nobody who works on the branch may hold up."""

QUEUES = (BRANCHES, ANSWERS)
ON_BRANCHES = frozenset({JobKind.GENERATE, JobKind.COMMAND})
"""The kinds of jobs that change a branch."""

GIVE_UP = "give-up"
"""The workflow that ends a job whose own workflow cannot go on."""

LOOK = "look"
"""The workflow that looks whether a plan was approved by a reaction."""


def open_client(engine: sa.Engine) -> DBOSClient:
    """Give a client that enqueues; the tables of DBOS must exist."""
    return DBOSClient(
        system_database_engine=engine, serializer=DBOSPortableJSONSerializer(), application_name=APPLICATION
    )


def enqueue(
    client: DBOSClient,
    connection: sa.Connection,
    job: Job,
    *,
    workflow: str | None = None,
    id: str | None = None,  # noqa: A002 - the workflow's own word
    arguments: Sequence[Any] = (),
    delay_seconds: float | None = None,
) -> None:
    """Enqueue a workflow within a transaction.

    A branch is known by the number of the issue that it came from, or of the pull request that it is the head of:
    what is said about a pull request is about its branch, and an issue gets its branch from one job at a time.

    Args:
        client: From ``open_client``.
        connection: The transaction.
        job: The job.
        workflow: Name of the workflow; that of the job's kind unless said.
        id: Id of the workflow, that of the job unless said; a second one of the same id is the same one.
        arguments: What it gets behind the job.
        delay_seconds: When it may start at the earliest, from now.
    """
    name = workflow or job.kind.value
    options = EnqueueOptions(
        workflow_name=name,
        queue_name=BRANCHES if name == job.kind and job.kind in ON_BRANCHES else ANSWERS,
        workflow_id=id or job.id,
        queue_partition_key=f"{job.repository}:{job.issue}",
        app_version=VERSION,
    )
    if delay_seconds is not None:
        options["delay_seconds"] = delay_seconds
    client.enqueue_in_transaction(connection, options, job.dump(), *arguments)
