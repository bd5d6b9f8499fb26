"""A private MariaDB server, for services on MySQL: made for one run of the proof, on a free port, gone with it.

It is Debian's own server, run as an unprivileged user. It speaks MySQL's protocol, and Debian has no MySQL.
"""

import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generators.manifests.backing import Server
from github_app.proof.processes import HOST, ProcessError, find_free_port
from github_app.proof.servers.programs import choose_user, list_variables, run_program

_SERVER_USERS = ("mysql", "nobody")
_SUPERUSER = "proof"
_START_SECONDS = 60.0
_POLL_SECONDS = 0.05
# Small files, made quickly.
_SMALL = ("--innodb-log-file-size=8M", "--innodb-flush-method=nosync")
# Nothing here has to survive a crash, and everything has to be quick.
_OPTIONS = (
    *_SMALL,
    "--innodb-flush-log-at-trx-commit=0",
    "--skip-log-bin",
    "--skip-name-resolve",
    "--max-connections=200",
    f"--bind-address={HOST}",
    # Below the data: where a socket may be, its whole path is a short one.
    "--socket=socket",
)


@dataclass(frozen=True, slots=True)
class MariaDatabase:
    """The one database of a service, on a server of its own; a RunningServer.

    Attributes:
        port: Where the server listens.
        name: The database.
        user: Whom the service is there.
        host: Where the server listens.
    """

    port: int
    name: str
    user: str
    host: str = HOST

    def reset(self) -> None:
        """Put an empty database in the place of the present one."""
        self._end_connections()
        self.ask(f"DROP DATABASE IF EXISTS `{self.name}`; CREATE DATABASE `{self.name}`")

    @contextmanager
    def take_away(self) -> Iterator[None]:
        """Lock the service's user out for as long as the context lasts."""
        self.ask(f"ALTER USER `{self.user}` ACCOUNT LOCK")
        try:
            self._end_connections()
            yield
        finally:
            self.ask(f"ALTER USER `{self.user}` ACCOUNT UNLOCK")

    def observe(self) -> Sequence[Mapping[str, Any]]:
        """Give nothing: what a service keeps, it shows itself."""
        return ()

    def ask(self, statements: str) -> None:
        """Have the server carry out statements, as one who may do everything.

        Raises:
            ProcessError: If it refuses one.
        """
        address = ["--protocol=tcp", f"--host={HOST}", f"--port={self.port}", f"--user={_SUPERUSER}"]
        run_program(["mariadb", "--no-defaults", *address, f"--execute={statements}"], user=None)

    def _end_connections(self) -> None:
        self.ask(f"KILL USER `{self.user}`")


@contextmanager
def start(wanted: Server, directory: Path) -> Iterator[MariaDatabase]:
    """Start a server with the user and the database that the manifest states.

    Raises:
        ProcessError: If MariaDB is not installed or does not start.
    """
    if shutil.which("mariadbd", path=list_variables()["PATH"]) is None:
        raise ProcessError("MariaDB is not installed: install it (Debian: apt-get install mariadb-server).")
    user = choose_user(_SERVER_USERS)
    data = directory / "mariadb"
    data.mkdir()
    if user is not None:
        shutil.chown(data, user)
    location = ["--no-defaults", f"--datadir={data}"]
    run_program(["mariadb-install-db", *location, *_SMALL, "--skip-name-resolve", "--skip-test-db"], user=user)
    first = data / "first.sql"
    superuser = f"`{_SUPERUSER}`@`{HOST}`"
    first.write_text(f"CREATE USER {superuser};\nGRANT ALL ON *.* TO {superuser} WITH GRANT OPTION;\n")
    port = find_free_port()
    log = data / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(  # noqa: S603 - a program of the server with arguments of ours
            ["mariadbd", *location, *_OPTIONS, f"--port={port}", f"--init-file={first}"],  # noqa: S607 - found above
            user=user,
            cwd=data,
            env=list_variables(),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        database = MariaDatabase(port, wanted.environment["MYSQL_DATABASE"], wanted.environment["MYSQL_USER"])
        _wait(database, process, log)
        database.ask(
            f"CREATE USER `{database.user}` IDENTIFIED BY '{wanted.environment['MYSQL_PASSWORD']}';"
            f" GRANT ALL ON `{database.name}`.* TO `{database.user}`"
        )
        yield database
    finally:
        # Its data goes with it.
        process.kill()
        process.wait()


def _wait(database: MariaDatabase, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + _START_SECONDS
    while process.poll() is None and time.monotonic() < end:
        try:
            database.ask("SELECT 1")
        except ProcessError:
            time.sleep(_POLL_SECONDS)
        else:
            return
    msg = f"MariaDB does not start. It wrote:\n{log.read_text(encoding='utf-8', errors='replace')}"
    raise ProcessError(msg)
