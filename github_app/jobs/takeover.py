"""Takeover: jobs of a worker that died are given to the living, where several share a PostgreSQL database.

Every worker holds a session lock of PostgreSQL under its name for as long as it lives; PostgreSQL frees it when the
connection ends, however the worker died. A name whose lock can be had belongs to nobody any more.
"""

import hashlib
import os
import threading

import sqlalchemy as sa
import structlog
from dbos import DBOS

from github_app.jobs.queue import QUEUES

INTERVAL_SECONDS = 1.0
_LOCK_CLASS = 0x70756C6C
# Keeps our locks apart from those that others take in the same database.

_LOST = 70
_logger = structlog.get_logger()


class Presence:
    """This worker's sign of life, and its watch over the others.

    Args:
        engine: The database.
        executor: Name of this worker, which no other worker has.

    Raises:
        sqlalchemy.exc.SQLAlchemyError: If the lock cannot be taken.
    """

    def __init__(self, engine: sa.Engine, executor: str) -> None:
        self._engine = engine
        self._executor = executor
        self._leaving = threading.Event()
        self._connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        self._connection.execute(_call("pg_advisory_lock", executor))
        self._thread = threading.Thread(target=self._watch, name="takeover", daemon=True)

    def watch(self) -> None:
        """Begin to look after the others."""
        self._thread.start()

    def retire(self) -> None:
        """Stop looking after the others; our own jobs are still ours."""
        self._leaving.set()
        if self._thread.is_alive():
            self._thread.join()

    def leave(self) -> None:
        """Give up the lock: what is left of our jobs may be taken."""
        self._connection.close()

    def _watch(self) -> None:
        while not self._leaving.wait(INTERVAL_SECONDS):
            try:
                self._connection.execute(sa.text("select 1"))
            except sa.exc.SQLAlchemyError:
                # Others may be taking our jobs already: not one more step may be done here.
                _logger.critical("worker.lost", executor=self._executor)
                os._exit(_LOST)
            try:
                take_over(self._engine, self._executor)
            except sa.exc.SQLAlchemyError as error:
                _logger.warning("takeover.postponed", problem=str(error))


def take_over(engine: sa.Engine, executor: str) -> list[str]:
    """Give the jobs of dead workers back to the queue, and name them.

    Args:
        engine: The database.
        executor: The one who looks, who is alive.
    """
    pending = DBOS.list_workflows(status="PENDING", queue_name=list(QUEUES))
    owners = {status.executor_id for status in pending}
    taken: list[str] = []
    for owner in sorted(name for name in owners if name and name != executor):
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            if not connection.scalar(_call("pg_try_advisory_lock", owner)):
                continue
            try:
                taken += _resume(owner)
            finally:
                connection.execute(_call("pg_advisory_unlock", owner))
    return taken


def _resume(owner: str) -> list[str]:
    resumed = []
    for queue in QUEUES:
        # Read again, now that nobody else can be doing the same.
        left = DBOS.list_workflows(status="PENDING", queue_name=queue, executor_id=owner)
        ids = [status.workflow_id for status in left]
        if ids:
            _logger.warning("takeover.done", dead=owner, queue=queue, jobs=ids)
            DBOS.resume_workflows(ids, queue_name=queue)
            resumed += ids
    return resumed


def _call(function: str, executor: str) -> sa.TextClause:
    number = int.from_bytes(hashlib.sha256(executor.encode()).digest()[:4], "big", signed=True)
    return sa.text(f"select {function}(:class, :number)").bindparams(**{"class": _LOCK_CLASS, "number": number})
