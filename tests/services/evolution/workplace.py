"""Workplace: where the services of one worker evolve, with the packages and the databases that they share."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Self

from generators.changes.rename import Rename
from generators.evolution import evolve
from generators.filetree import FileTree
from generators.pipeline import gather_manifests, generate
from generators.spec.models import ServiceSpec
from github_app.proof.processes import ProcessError
from github_app.proof.runbook import run_command
from github_app.proof.servers.pool import ServerPool, locate
from github_app.proof.site import list_bare_environment
from github_app.service_directory import write_service
from tests.services.evolution.migrator import Migrator
from tests.services.evolution.ways import Way

_DATABASE = "database"
"""The name that the server of a service's database has in every manifest."""

_SHOWN_LINES = 40


class Workplace:
    """Where services evolve. A context manager: what drives their migrations ends with it.

    Args:
        directory: Where everything is put; is made.
        pool: The databases.
    """

    def __init__(self, directory: Path, pool: ServerPool) -> None:
        self._directory = directory
        self._pool = pool
        self._drivers: dict[str, Driver] = {}
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Give the workplace itself."""
        self._directory.mkdir()
        return self

    def __exit__(self, *_: object) -> None:
        """End what drives migrations."""
        self._stack.close()

    def begin(self, name: str, way: Way, spec: ServiceSpec) -> "EvolvingService":
        """Write a new service, and give it an empty database."""
        place, environment = self._directory / name, self._provide(spec)
        service = EvolvingService(place, way, spec, generate(spec).tree, environment, self._drive(way))
        service.begin()
        return service

    def move(self, service: "EvolvingService") -> None:
        """Give a service an empty database of the kind that it asks for now."""
        service.environment = self._provide(service.spec)

    def _provide(self, spec: ServiceSpec) -> dict[str, str]:
        wanted = [server for server in gather_manifests(spec).servers if server.name == _DATABASE]
        return {**list_bare_environment(), **locate(wanted, self._pool.provide(wanted))}

    def _drive(self, way: Way) -> "Driver":
        if way.name not in self._drivers:
            self._drivers[way.name] = self._stack.enter_context(Driver(way.migrator, self._directory / way.name))
        return self._drivers[way.name]


class Driver:
    """What drives migrations, running. A context manager."""

    def __init__(self, migrator: Migrator, directory: Path) -> None:
        directory.mkdir()
        environment = {**list_bare_environment(), "UV_PYTHON_DOWNLOADS": "never", "ENVIRONMENT": str(directory / "env")}
        log = directory / "packages.log"
        run_command(migrator.packages, directory=directory, environment=environment, log=log)
        self._process = subprocess.Popen(
            ["/bin/bash", "-c", migrator.driver],
            cwd=directory,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        """Give the driver itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End it: there is no job any longer."""
        self._process.communicate(timeout=10)

    def do(self, job: dict[str, Any]) -> list[Any]:
        """Have a job done, and give what its steps gave.

        Raises:
            ProcessError: If it fails; with the end of what it wrote.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        if self._process.stdout.readline() != "0\n":
            written = Path(job["log"]).read_text(encoding="utf-8", errors="replace").splitlines()
            raise ProcessError("\n".join(written[-_SHOWN_LINES:]))
        results: list[Any] = json.loads(Path(job["results"]).read_text(encoding="utf-8"))
        return results


@dataclass
class EvolvingService:
    """A service with its database.

    Attributes:
        place: Where its files and what is noted of it are.
        way: How it migrates.
        spec: What it is.
        tree: What of it was generated, later migrations left aside.
        environment: Of its commands.
        driver: Of its migrations.
    """

    place: Path
    way: Way
    spec: ServiceSpec
    tree: FileTree
    environment: dict[str, str]
    driver: Driver

    @property
    def directory(self) -> Path:
        """Where its files are."""
        return self.place / "service"

    def begin(self) -> None:
        """Write its files."""
        self.directory.mkdir(parents=True)
        self._write()

    def _write(self) -> None:
        """Write its files, and configure it by the example."""
        write_service(self.tree, self.directory)
        shutil.copy(self.directory / ".env.example", self.directory / ".env")

    def read_history(self) -> dict[str, str]:
        """Give the text of each of its migrations, by its path."""
        pattern = self.way.migrations.folder
        paths = {path.relative_to(self.directory).as_posix(): path for path in self.directory.rglob("*.*")}
        return {name: path.read_text() for name, path in paths.items() if fnmatchcase(name, pattern)}

    def add(self, path: str, text: str) -> None:
        """Add a file that people wrote."""
        target = self.directory / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def count_migrations(self) -> int:
        """Count its migrations; a lock beside them is none."""
        return sum(not path.endswith(".toml") for path in self.read_history())

    def advance(self, spec: ServiceSpec, renames: Sequence[Rename] = ()) -> None:
        """Make its files those of the next Spec, as a merge does; whatever is no file of a service stays."""
        history = self.read_history()
        result = evolve(self.spec, spec, renames, history)
        for path in (self.tree.keys() - history.keys() - result.tree.keys()) | set(result.removed):
            (self.directory / path).unlink()
        self.spec, self.tree = spec, result.tree
        self._write()

    def do(self, **steps: list[Any]) -> SimpleNamespace:
        """Have steps done in one process, and give what each gave, by its name here."""
        job = {
            "directory": str(self.directory),
            "environment": self.environment,
            "steps": list(steps.values()),
            "results": str(self.place / "results.json"),
            "log": str(self.place / "log"),
        }
        return SimpleNamespace(**dict(zip(steps, self.driver.do(job), strict=True)))
