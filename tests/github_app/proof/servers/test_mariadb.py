"""MariaDB is started for a service on MySQL, taken away and given back."""

import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generators.pipeline import gather_manifests
from generators.spec.models import Database, ServiceSpec
from github_app.proof.processes import ProcessError
from github_app.proof.servers import mariadb
from github_app.proof.servers.pool import ServerPool, locate


@pytest.fixture(scope="module")
def wanted():
    spec = ServiceSpec(name="notes", stack="fastapi-sqlalchemy", database=Database.MYSQL)
    return tuple(gather_manifests(spec).servers)


@pytest.fixture(scope="module")
def pool(enterable: Path):
    with ServerPool(enterable) as found:
        yield found


def connect(wanted, running, statement):
    """Start a client of the service's user and database, which carries out one statement."""
    url = urlsplit(locate(wanted, running)["DATABASE_URL"])
    address = ["--protocol=tcp", f"--host={url.hostname}", f"--port={url.port}", f"--database={url.path[1:]}"]
    user = [f"--user={url.username}", f"--password={url.password}"]
    command = ["mariadb", "--no-defaults", "--unbuffered", *address, *user, f"--execute={statement}"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def ask(wanted, running, statement):
    with connect(wanted, running, statement) as client:
        answer, complaint = client.communicate(timeout=20)
        return client.returncode, answer + complaint


def test_a_service_finds_an_empty_database_where_its_settings_say(pool, wanted):
    for _ in range(2):
        running = pool.provide(wanted)
        assert ask(wanted, running, "CREATE TABLE note (id integer)") == (0, "")


def test_a_service_may_not_reach_beyond_its_own_database(pool, wanted):
    status, answer = ask(wanted, pool.provide(wanted), "CREATE DATABASE other")
    assert status != 0
    assert "Access denied" in answer


def test_nobody_reaches_a_server_that_is_away_and_everybody_reaches_it_afterwards(pool, wanted):
    running = pool.provide(wanted)
    with connect(wanted, running, "SELECT 1; SELECT SLEEP(60)") as before:
        assert before.stdout.readline() == "1\n"
        with running["database"].take_away():
            assert before.wait(timeout=20) != 0
            assert "account is locked" in ask(wanted, running, "SELECT 1")[1]
    assert ask(wanted, running, "SELECT 1")[0] == 0


def test_a_machine_without_mariadb_is_told_what_to_install(wanted, tmp_path, monkeypatch):
    monkeypatch.setattr(mariadb, "list_variables", lambda: {"PATH": str(tmp_path)})
    (server,) = wanted
    with pytest.raises(ProcessError, match="install mariadb-server"), mariadb.start(server, tmp_path):
        pass
