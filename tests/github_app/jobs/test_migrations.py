"""The database of an operator who ran an earlier version: its tables are brought along, and its jobs are kept."""

import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from github_app.jobs.database import open_database

FIRST_TABLES = """
CREATE TABLE pullwright_delivery (
    id VARCHAR(64) NOT NULL,
    job VARCHAR(32) NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX pullwright_delivery_job ON pullwright_delivery (job);
CREATE TABLE pullwright_job (
    id VARCHAR(32) NOT NULL,
    repository BIGINT NOT NULL,
    issue BIGINT NOT NULL,
    occasion VARCHAR(40) NOT NULL,
    state VARCHAR(8) NOT NULL,
    request JSON NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX pullwright_job_active ON pullwright_job (repository, issue) WHERE state = 'active';
CREATE UNIQUE INDEX pullwright_job_occasion ON pullwright_job (repository, issue, occasion) WHERE state != 'failed';
INSERT INTO pullwright_delivery (id, job) VALUES ('d', 'one');
INSERT INTO pullwright_job (id, repository, issue, occasion, state, request)
    VALUES ('one', 5, 12, '2026-11-01T10:00:00+00:00', 'active', '{}');
"""
INSERT_AS_BEFORE = """
INSERT INTO pullwright_job (id, repository, issue, occasion, state, request)
    VALUES (:id, 5, :issue, 'x', 'active', '{}')
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def make_url(request: Any, tmp_path: Path) -> Any:
    """Gives the address of a new database of each kind."""

    def make(name: str) -> str:
        if request.param == "sqlite":
            return f"sqlite:///{tmp_path / name}.sqlite"
        postgres = request.getfixturevalue("postgres")
        return str(postgres.create_database(f"{name}-{uuid.uuid4().hex[:8]}"))

    return make


@pytest.fixture
def old_url(make_url: Any) -> str:
    """A database as the first version left it, with a job under way."""
    url: str = make_url("old")
    engine = sa.create_engine(sa.make_url(url.replace("postgresql://", "postgresql+psycopg://")))
    with engine.begin() as connection:
        for statement in FIRST_TABLES.split(";"):
            if statement.strip():
                connection.exec_driver_sql(statement)
    engine.dispose()
    return url


@pytest.fixture
def engine(old_url: str) -> Iterator[sa.Engine]:
    engine = open_database(old_url)
    yield engine
    engine.dispose()


def find_condition(index: Any) -> str:
    """Gives the rows that an index is for."""
    options = index.get("dialect_options", {})
    return str(options.get("sqlite_where", options.get("postgresql_where", "")))


def describe(engine: sa.Engine) -> dict[str, Any]:
    """Gives the columns and indexes of our tables."""
    inspector = sa.inspect(engine)
    return {
        table: (
            sorted(
                (column["name"], str(column["type"]), column["nullable"], column["default"])
                for column in inspector.get_columns(table)
            ),
            sorted(
                (index["name"], index["column_names"], bool(index["unique"]), find_condition(index))
                for index in inspector.get_indexes(table)
            ),
        )
        for table in inspector.get_table_names()
        if table.startswith("pullwright")
    }


def test_old_tables_become_what_new_ones_are(engine: sa.Engine, make_url: Any) -> None:
    fresh = open_database(make_url("fresh"))
    assert describe(engine) == describe(fresh)
    fresh.dispose()


def test_what_was_in_them_stays(engine: sa.Engine) -> None:
    with engine.connect() as connection:
        jobs = connection.execute(sa.text("select id, kind, state, cancelled_by from pullwright_job")).all()
        deliveries = connection.execute(sa.text("select id, job from pullwright_delivery")).all()
    assert [tuple(job) for job in jobs] == [("one", "generate", "active", None)]
    assert [tuple(delivery) for delivery in deliveries] == [("d", "one")]


def test_a_worker_of_the_version_before_goes_on_working(engine: sa.Engine) -> None:
    with engine.begin() as connection:
        connection.execute(sa.text(INSERT_AS_BEFORE), {"id": "two", "issue": 13})
    with pytest.raises(sa.exc.IntegrityError), engine.begin() as connection:
        connection.execute(sa.text(INSERT_AS_BEFORE), {"id": "three", "issue": 13})


def test_it_is_brought_along_once(engine: sa.Engine, old_url: str) -> None:
    before = describe(engine)
    again = open_database(old_url)
    assert describe(again) == before
    again.dispose()
