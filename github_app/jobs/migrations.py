"""Migrations: what the tables of an operator's database lack is added at the start; what is in them stays.

Each step knows by the tables themselves whether it is still to be done. Steps only add, so that a worker of the
version before goes on working beside one of this version.
"""

from collections.abc import Callable, Sequence

import sqlalchemy as sa

_TELL_KINDS_APART = (
    "ALTER TABLE pullwright_job ADD COLUMN kind VARCHAR(10) DEFAULT 'generate' NOT NULL",
    "ALTER TABLE pullwright_job ADD COLUMN cancelled_by VARCHAR(100)",
    "CREATE INDEX pullwright_job_subject ON pullwright_job (repository, issue, state)",
    "DROP INDEX pullwright_job_active",
    (
        "CREATE UNIQUE INDEX pullwright_job_active ON pullwright_job (repository, issue) "
        "WHERE state = 'active' AND kind = 'generate'"
    ),
    "DROP INDEX pullwright_job_occasion",
    (
        "CREATE UNIQUE INDEX pullwright_job_occasion ON pullwright_job (repository, issue, kind, occasion) "
        "WHERE state != 'failed'"
    ),
)
"""Jobs are of several kinds, and can be cancelled."""


def _lacks_kinds(inspector: sa.Inspector) -> bool:
    return "kind" not in {column["name"] for column in inspector.get_columns("pullwright_job")}


STEPS: Sequence[tuple[Callable[[sa.Inspector], bool], Sequence[str]]] = ((_lacks_kinds, _TELL_KINDS_APART),)
"""In their order: whether the step is to be done, and its statements, for SQLite and PostgreSQL alike."""


def bring_along(connection: sa.Connection) -> None:
    """Do the steps that are still to be done.

    Args:
        connection: A transaction in a database that has our first tables, which nobody else is changing.
    """
    for is_due, statements in STEPS:
        if is_due(sa.inspect(connection)):
            for statement in statements:
                connection.exec_driver_sql(statement)
