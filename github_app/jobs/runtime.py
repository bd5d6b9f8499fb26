"""Runtime: DBOS in this process, with the queues of jobs and the workflows that work on them."""

import os
import socket
import uuid
from collections.abc import Awaitable, Callable

import sqlalchemy as sa
from dbos import DBOS, DBOSConfig, DBOSPortableJSONSerializer

from github_app.jobs.queue import APPLICATION, GIVE_UP, LOOK, QUEUES, VERSION, open_client
from github_app.jobs.takeover import Presence
from github_app.jobs.tools import Tools
from github_app.jobs.workflows.give_up import make_give_up
from github_app.jobs.workflows.look import make_look
from github_app.jobs.workflows.registry import MAKERS
from github_app.logs import take_over_logger

MAX_RECOVERIES = 50
"""How often a job is taken up again after crashes before it is given up."""

_STOP_SECONDS = 15


class Runtime:
    """Works on jobs, or only prepares the database for those who do.

    Args:
        tools: What the steps work with.
        concurrency: Jobs of this process at a time, of each queue.
        poll_seconds: How often a queue is looked at.
        works: Whether this process takes jobs.
    """

    def __init__(self, tools: Tools, *, concurrency: int, poll_seconds: float, works: bool) -> None:
        self._tools = tools
        self._concurrency = concurrency
        self._poll_seconds = poll_seconds
        self._works = works
        self._presence: Presence | None = None

    def launch(self) -> None:
        """Start; jobs of this process that a crash left are taken up at once.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: If the database cannot be used.
        """
        engine = self._tools.engine
        self._prepare(engine)
        is_shared = engine.dialect.name != "sqlite"
        executor = _name_executor() if is_shared else "local"
        config = DBOSConfig(
            name=APPLICATION,
            system_database_engine=engine,
            application_version=VERSION,
            executor_id=executor,
            serializer=DBOSPortableJSONSerializer(),
            log_level="WARNING",
        )
        if is_shared and self._works:
            # Before the first job: others take over the jobs of whoever holds no lock.
            self._presence = Presence(engine, executor)
        dbos = DBOS(config=config)
        take_over_logger("dbos")
        workflows: dict[str, Callable[..., Awaitable[str]]] = {
            **{kind.value: make(self._tools) for kind, make in MAKERS.items()},
            GIVE_UP: make_give_up(self._tools),
            LOOK: make_look(self._tools),
        }
        for name, workflow in workflows.items():
            DBOS.workflow(name=name, max_recovery_attempts=MAX_RECOVERIES)(workflow)
        dbos.listen_queues(QUEUES if self._works else [])
        dbos.launch()
        if self._presence is not None:
            self._presence.watch()

    def _prepare(self, engine: sa.Engine) -> None:
        # Before the launch: DBOS looks for new queues once in a second, and the first job would wait for that.
        DBOS.migrate(engine.url.render_as_string(hide_password=False))
        client = open_client(engine)
        for queue in QUEUES:
            client.register_queue(
                queue,
                worker_concurrency=self._concurrency,
                partition_concurrency=1,
                polling_interval_sec=self._poll_seconds,
                on_conflict="always_update",
            )
        client.destroy()

    def close(self) -> None:
        """Finish what is under way, for a while, and stop; the rest is taken up at the next start."""
        if self._presence is not None:
            self._presence.retire()
        DBOS.destroy(destroy_registry=True, workflow_completion_timeout_sec=_STOP_SECONDS)
        if self._presence is not None:
            self._presence.leave()


def _name_executor() -> str:
    return f"{socket.gethostname()}-{os.getpid()}-{uuid.uuid4().hex[:8]}"
