"""A private PostgreSQL server: made for one run of the proof, on a free port, gone with it.

It is Debian's own server, run as an unprivileged user, because PostgreSQL refuses to be run by root.
"""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generators.manifests.backing import Server
from github_app.proof.processes import HOST, ProcessError, find_free_port
from github_app.proof.servers.programs import choose_user, run_program

_INSTALLED = Path("/usr/lib/postgresql")
_SERVER_USERS = ("postgres", "nobody")
_ROLE = "service"
_SUPERUSER = "proof"
# Nothing here has to survive a crash, and everything has to be quick.
_OPTIONS = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=200",
    f"listen_addresses={HOST}",
)


@dataclass(frozen=True, slots=True)
class PostgresServer:
    """A running server.

    Attributes:
        programs: Directory of PostgreSQL's programs.
        port: Where it listens, on the loopback address.
    """

    programs: Path
    port: int

    def create_role(self, name: str) -> None:
        """Create a role that may log in, is no superuser and needs no password."""
        self._ask(f'CREATE ROLE "{name}" LOGIN')

    def create_database(self, name: str, owner: str = _ROLE) -> str:
        """Create an empty database, owned by a role that is no superuser, and give its URL with no driver."""
        self._ask(f'CREATE DATABASE "{name}" OWNER "{owner}"')
        return f"postgresql://{owner}@{HOST}:{self.port}/{name}"

    def drop_database(self, name: str) -> None:
        """Drop a database, if there is one, and end whoever is connected to it."""
        self._ask(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    @contextmanager
    def take_away(self, name: str) -> Iterator[None]:
        """Close a database to everybody for as long as the context lasts."""
        self._ask(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        try:
            # The name is one of ours, and the only way to state it here is as a literal.
            ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname"
            self._ask(f"{ended} = '{name}'")
            yield
        finally:
            self._ask(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')

    def _ask(self, statement: str) -> None:
        address = ["--host", HOST, "--port", str(self.port), "--username", _SUPERUSER, "--dbname", "postgres"]
        options = ["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", "--command", statement]
        run_program([str(self.programs / "psql"), *address, *options], user=None)


@dataclass(frozen=True, slots=True)
class ServiceDatabase:
    """The one database of a service, on a server of its own; a RunningServer.

    Attributes:
        server: The server.
        name: The database.
        owner: The role that the service has there.
        host: Where the server listens.
    """

    server: PostgresServer
    name: str
    owner: str
    host: str = HOST

    @property
    def port(self) -> int:
        """The port of the server."""
        return self.server.port

    def reset(self) -> None:
        """Put an empty database in the place of the present one."""
        self.server.drop_database(self.name)
        self.server.create_database(self.name, self.owner)

    @contextmanager
    def take_away(self) -> Iterator[None]:
        """Close the database to everybody for as long as the context lasts."""
        with self.server.take_away(self.name):
            yield

    def observe(self) -> Sequence[Mapping[str, Any]]:
        """Give nothing: what a service keeps, it shows itself."""
        return ()


@contextmanager
def start(wanted: Server, directory: Path) -> Iterator[ServiceDatabase]:
    """Start a server with the role and the database that the manifest states.

    Raises:
        ProcessError: If PostgreSQL is not installed or does not start.
    """
    name, owner = wanted.environment["POSTGRES_DB"], wanted.environment["POSTGRES_USER"]
    with start_postgresql(directory) as server:
        server.create_role(owner)
        yield ServiceDatabase(server, name, owner)


@contextmanager
def start_postgresql(directory: Path) -> Iterator[PostgresServer]:
    """Start a server whose data is in a new directory below, and stop it at the end.

    Args:
        directory: Exists and is ours; every directory above it can be entered by other users.

    Raises:
        ProcessError: If PostgreSQL is not installed or does not start.
    """
    programs = find_programs()
    user = choose_user(_SERVER_USERS)
    data = directory / "postgresql"
    data.mkdir()
    if user is not None:
        shutil.chown(data, user)
    run_program(
        [str(programs / "initdb"), "--username", _SUPERUSER, "--auth", "trust", "--no-sync", str(data)], user=user
    )
    port = find_free_port()
    settings = " ".join(f"-c {option}" for option in (*_OPTIONS, f"port={port}", f"unix_socket_directories={data}"))
    control = [str(programs / "pg_ctl"), "--pgdata", str(data), "--silent"]
    run_program([*control, "--wait", "--log", str(data / "log"), "--options", settings, "start"], user=user)
    server = PostgresServer(programs, port)
    try:
        server.create_role(_ROLE)
        yield server
    finally:
        run_program([*control, "--mode", "immediate", "stop"], user=user)


def find_programs() -> Path:
    """Give the directory of PostgreSQL's programs, of the newest version that is installed.

    Raises:
        ProcessError: If there is none.
    """
    found = sorted(_INSTALLED.glob("*/bin/postgres"), key=lambda program: int(program.parent.parent.name))
    if found:
        return found[-1].parent
    on_path = shutil.which("postgres")
    if on_path is None:
        raise ProcessError("PostgreSQL is not installed: install it (Debian: apt-get install postgresql).")
    return Path(on_path).resolve().parent
