"""A generated service on a database: generated from the Spec of this bench, installed, and started on one core."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from os import environ, pathsep
from pathlib import Path

from github_app.proof.node import provide_node
from github_app.proof.processes import Launcher, Running, inherit_environment
from tools.bench_services.subjects import Stack

HERE = Path(__file__).parent
SERVER_CORE = 0


@dataclass(frozen=True)
class Service:
    """An installed service.

    Attributes:
        launcher: What starts it, once a command is known.
    """

    launcher: Launcher

    @contextmanager
    def launch(self, command: str) -> Iterator[Running]:
        """Start one subject in the directory of the service, on the core of all subjects."""
        with self._prepare(command).launch({}) as running:
            yield running

    def measure_start(self, command: str) -> float:
        """Give the seconds from the start of a subject until it takes a connection."""
        return self._prepare(command).measure_start({})

    def _prepare(self, command: str) -> Launcher:
        return replace(self.launcher, command=f"taskset --cpu-list --pid {SERVER_CORE} $$ >/dev/null; {command}")


def install_service(stack: Stack, directory: Path, url: str, *, auth: str = "none") -> Service:
    """Generate a service of the stack, with one way to authenticate, and install it on an empty database."""
    directory.mkdir()
    spec = directory / "spec.yml"
    spec.write_text(f"{(HERE / 'spec.yml').read_text()}stack: {stack.name}\nauth: {auth}\n")
    code = directory / "service"
    generate = [sys.executable, "-m", "github_app.cli", "generate", "--spec", str(spec), "--out", str(code)]
    subprocess.run(generate, check=True, stdout=subprocess.DEVNULL)
    environment = {
        **inherit_environment(),
        "PATH": pathsep.join((str(Path(sys.executable).parent), str(provide_node(directory / "bin")), environ["PATH"])),
        "PYTHONPATH": str(HERE),
        "DATABASE_URL": url.replace("postgresql://", f"{stack.scheme}://"),
        "RATE_LIMIT_PER_MINUTE": "0",
        "UV_PYTHON_DOWNLOADS": "never",
    }
    for command in stack.install:
        subprocess.run(["bash", "-c", command], cwd=code, env=environment, check=True, stdout=subprocess.DEVNULL)
    return Service(Launcher("", code, environment, directory))


def ask_database(url: str, statement: str) -> str:
    """Run a statement and give what it prints."""
    command = ["psql", url, "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--command", statement]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
