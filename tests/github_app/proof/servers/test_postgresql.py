"""PostgreSQL is found, started for a service, taken away and given back."""

import dataclasses
from pathlib import Path

import psycopg
import pytest

from generators.pipeline import gather_manifests
from generators.spec.models import Database, ServiceSpec
from github_app.proof.processes import ProcessError
from github_app.proof.servers import postgresql
from github_app.proof.servers.pool import ServerPool, locate
from github_app.proof.servers.postgresql import find_programs


@pytest.fixture(scope="module")
def wanted():
    spec = ServiceSpec(name="notes", stack="fastapi-sqlalchemy", database=Database.POSTGRESQL)
    return tuple(gather_manifests(spec).servers)


@pytest.fixture(scope="module")
def pool(enterable: Path):
    with ServerPool(enterable) as found:
        yield found


def connect(wanted, running):
    url = locate(wanted, running)["DATABASE_URL"].replace("postgresql+asyncpg", "postgresql")
    return psycopg.connect(url, autocommit=True)


def test_a_service_finds_an_empty_database_where_its_settings_say(pool, wanted):
    for _ in range(2):
        running = pool.provide(wanted)
        with connect(wanted, running) as connection:
            connection.execute("CREATE TABLE note (id integer)")


def test_all_services_share_one_server(pool, wanted):
    assert pool.provide(wanted)["database"] is pool.provide(wanted)["database"]


def test_nobody_reaches_a_server_that_is_away_and_everybody_reaches_it_afterwards(pool, wanted):
    running = pool.provide(wanted)
    with connect(wanted, running) as before, running["database"].take_away():
        with pytest.raises(psycopg.OperationalError):
            before.execute("SELECT 1")
        with pytest.raises(psycopg.OperationalError):
            connect(wanted, running)
    connect(wanted, running).close()


def test_a_server_of_no_known_kind_is_named(pool, wanted):
    (server,) = wanted
    with pytest.raises(ProcessError, match="cannot start Oracle as database"):
        pool.provide([dataclasses.replace(server, title="Oracle")])


def test_a_machine_without_postgresql_is_told_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(postgresql, "_INSTALLED", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ProcessError, match="install postgresql"):
        find_programs()


def test_the_newest_postgresql_is_chosen(tmp_path, monkeypatch):
    for version in ("9", "15", "14"):
        (tmp_path / version / "bin").mkdir(parents=True)
        (tmp_path / version / "bin" / "postgres").touch()
    monkeypatch.setattr(postgresql, "_INSTALLED", tmp_path)
    assert find_programs() == tmp_path / "15" / "bin"
