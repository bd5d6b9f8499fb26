"""The database of jobs: made by whoever comes first, with a clock that is exact everywhere."""

import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from github_app.jobs.database import is_reachable, open_database


def test_processes_that_start_together_share_one_new_database(postgres: Any) -> None:
    url = postgres.create_database(f"together-{uuid.uuid4().hex[:8]}")
    with ThreadPoolExecutor(8) as pool:
        engines = list(pool.map(open_database, [url] * 8))
    assert all(is_reachable(engine) for engine in engines)
    for engine in engines:
        engine.dispose()


def test_sqlite_tells_the_time_in_fractions_of_a_second(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path / 'jobs.sqlite'}")
    with engine.connect() as connection:
        for question in ("unixepoch('subsec')", "strftime('%s', 'now')"):
            told = connection.scalar(sa.text(f"select {question}"))
            assert abs(told - time.time()) < 5
            assert told != int(told)
        assert connection.scalar(sa.text("pragma journal_mode")) == "wal"
    engine.dispose()


def test_a_database_that_is_gone_is_not_reachable() -> None:
    engine = sa.create_engine("postgresql+psycopg://app@127.0.0.1:9/jobs")
    assert not is_reachable(engine)
