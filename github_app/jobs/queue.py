"""The queue of jobs: its names and numbers, and how a job is put into it within a transaction."""

from typing import Any

import sqlalchemy as sa
from dbos import DBOSClient, DBOSPortableJSONSerializer, EnqueueOptions

APPLICATION = "pullwright"
VERSION = "1"
"""Version of the workflows. Raise it only when running jobs could not go on with the new code: they would stay."""

QUEUE = "jobs"
GENERATE = "generate"
GIVE_UP = "give-up"


def open_client(engine: sa.Engine) -> DBOSClient:
    """Give a client that enqueues; the tables of DBOS must exist."""
    return DBOSClient(
        system_database_engine=engine, serializer=DBOSPortableJSONSerializer(), application_name=APPLICATION
    )


def enqueue(
    client: DBOSClient,
    connection: sa.Connection,
    workflow: str,
    *,
    id: str,  # noqa: A002 - the workflow's own word
    repository: int,
    argument: dict[str, Any],
) -> None:
    """Enqueue a workflow within a transaction; jobs of one repository run one after the other, in order.

    Args:
        client: From ``open_client``.
        connection: The transaction.
        workflow: ``GENERATE`` or ``GIVE_UP``.
        id: Id of the workflow; a second one of the same id is the same one.
        repository: Number of the repository.
        argument: The job, as plain data.
    """
    options = EnqueueOptions(
        workflow_name=workflow,
        queue_name=QUEUE,
        workflow_id=id,
        queue_partition_key=str(repository),
        app_version=VERSION,
    )
    client.enqueue_in_transaction(connection, options, argument)
