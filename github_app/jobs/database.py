"""The database of jobs: DBOS's own tables and a few of ours, on one engine, SQLite or PostgreSQL."""

import time
from typing import Any

import sqlalchemy as sa

from github_app.jobs.migrations import bring_along

METADATA = sa.MetaData()
_CREATION_LOCK = 0x70756C6C

DELIVERY = sa.Table(
    "pullwright_delivery",
    METADATA,
    sa.Column("id", sa.String(64), primary_key=True, comment="X-GitHub-Delivery"),
    sa.Column("job", sa.String(32), nullable=False, comment="the job that answers it"),
    sa.Index("pullwright_delivery_job", "job"),
)

JOB = sa.Table(
    "pullwright_job",
    METADATA,
    sa.Column("id", sa.String(32), primary_key=True, comment="also the id of its workflow"),
    sa.Column("kind", sa.String(10), nullable=False, server_default="generate"),
    sa.Column("repository", sa.BigInteger, nullable=False),
    sa.Column("issue", sa.BigInteger, nullable=False, comment="number of the issue or pull request"),
    sa.Column("occasion", sa.String(40), nullable=False, comment="which request of a person it answers"),
    sa.Column("state", sa.String(8), nullable=False, comment="active, done or failed"),
    sa.Column("cancelled_by", sa.String(100), comment="login of the person who wants it to stop"),
    sa.Column("request", sa.JSON, nullable=False, comment="the job as its workflow gets it"),
    sa.Index("pullwright_job_subject", "repository", "issue", "state"),
)
_IS_ACTIVE_GENERATION = sa.and_(JOB.c.state == "active", JOB.c.kind == "generate")
_IS_NOT_FAILED = JOB.c.state != "failed"
# One generation at a time for an issue, and one job for each request, unless it failed: then the same may come again.
sa.Index(
    "pullwright_job_active",
    JOB.c.repository,
    JOB.c.issue,
    unique=True,
    sqlite_where=_IS_ACTIVE_GENERATION,
    postgresql_where=_IS_ACTIVE_GENERATION,
)
sa.Index(
    "pullwright_job_occasion",
    JOB.c.repository,
    JOB.c.issue,
    JOB.c.kind,
    JOB.c.occasion,
    unique=True,
    sqlite_where=_IS_NOT_FAILED,
    postgresql_where=_IS_NOT_FAILED,
)

COMMAND_LINE = sa.Table(
    "pullwright_command_line",
    METADATA,
    sa.Column("comment", sa.BigInteger, primary_key=True, comment="number of the comment"),
    sa.Column("line", sa.String(64), primary_key=True, comment="SHA-256 of what makes the line the same one"),
    sa.Column("delivery", sa.String(64), nullable=False, comment="the delivery that it was accepted with"),
    sa.Index("pullwright_command_line_delivery", "delivery"),
)

PROPOSAL = sa.Table(
    "pullwright_proposal",
    METADATA,
    sa.Column("job", sa.String(32), primary_key=True, comment="the job that made the plan"),
    sa.Column("repository", sa.BigInteger, nullable=False),
    sa.Column("issue", sa.BigInteger, nullable=False, comment="number of the issue or pull request"),
    sa.Column("comment", sa.BigInteger, nullable=False, comment="number of the comment that shows the plan"),
    sa.Column("state", sa.String(8), nullable=False, comment="waiting, approved or dropped"),
    sa.Column("request", sa.JSON, nullable=False, comment="the job"),
    sa.Column("plan", sa.JSON, nullable=False, comment="what it would do"),
    sa.Index("pullwright_proposal_subject", "repository", "issue", "state"),
)


def open_database(url: str) -> sa.Engine:
    """Open the database, and make or bring along our tables.

    Args:
        url: ``sqlite:///FILE`` or ``postgresql://…``.

    Raises:
        sqlalchemy.exc.SQLAlchemyError: If it cannot be reached.
    """
    address = sa.make_url(url)
    if address.get_backend_name() == "sqlite":
        engine = sa.create_engine(address, pool_size=20, max_overflow=0, pool_timeout=30)
        sa.event.listen(engine, "connect", _set_up_sqlite)
    else:
        address = address.set(drivername="postgresql+psycopg")
        engine = sa.create_engine(address, pool_size=20, max_overflow=0, pool_timeout=30, pool_pre_ping=True)
    with engine.begin() as connection:
        # Processes that start together would both find nothing, and both create.
        if connection.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_CREATION_LOCK)))
        else:
            # Python begins no transaction of its own for statements that change tables.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        if sa.inspect(connection).has_table(JOB.name):
            bring_along(connection)
        METADATA.create_all(connection)
    return engine


def _set_up_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401 - sqlite3's connection, whatever wraps it
    # DBOS does this for engines of its own only.
    connection.isolation_level = "IMMEDIATE"
    for pragma in ("busy_timeout=30000", "foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")
    # DBOS asks SQLite for the time in fractions of a second; which of these functions it uses, and whether SQLite has
    # them, depends on the versions of both. Ours are exact everywhere: the order of jobs depends on it.
    connection.create_function("unixepoch", 1, lambda _modifier: time.time())
    connection.create_function("strftime", 2, lambda _format, _when: time.time())


def is_reachable(engine: sa.Engine) -> bool:
    """Tell whether the database answers."""
    try:
        with engine.connect() as connection:
            connection.execute(sa.select(1))
    except sa.exc.SQLAlchemyError:
        return False
    return True
