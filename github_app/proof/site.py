"""Site: one generated service at the place where it is proved, with the servers and settings around it."""

import itertools
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from generators.manifests import Manifests
from generators.manifests.backing import Server
from generators.pipeline import enrich, gather_manifests
from generators.result import RunbookStep
from generators.spec.models import ServiceSpec
from generators.stacks.registry import find_stack
from github_app.proof.administrators import ADMINISTRATORS
from github_app.proof.contract.subject import OpenSubject, Subject
from github_app.proof.node import provide_node
from github_app.proof.processes import Launcher, ProcessError, inherit_environment
from github_app.proof.runbook import run_command
from github_app.proof.servers.pool import ServerPool, locate
from github_app.proof.servers.server import RunningServer

_ENGINES = ("docker", "kubectl")
"""Programs whose steps need a container engine or a cluster: tests/containers runs those."""


def list_bare_environment() -> dict[str, str]:
    """Give the environment of programs that know nothing of the service: ours, with what is installed beside us."""
    return {**inherit_environment(), "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


@dataclass
class Site:
    """A service at work.

    Attributes:
        spec: What it was generated from.
        directory: Where its files are.
        logs: Where its commands and processes write to; exists.
        pool: Gives the servers.
        shared: Variables that let services share what makes them fast, such as a directory of installed packages.
        manifests: What its layers say of it.
        servers: The servers that run for it, by their names in the manifest; none before they were provided.
    """

    spec: ServiceSpec
    directory: Path
    logs: Path
    pool: ServerPool
    shared: Mapping[str, str] = field(default_factory=dict)
    manifests: Manifests = field(init=False)
    servers: dict[str, RunningServer] = field(init=False, default_factory=dict)
    open_subject: OpenSubject = field(init=False)

    def __post_init__(self) -> None:
        """Ask the registries what the Spec stands for.

        Raises:
            UnsupportedError: If no layer supports its stack, database, auth or one of its features.
        """
        self.manifests = gather_manifests(self.spec)

    @property
    def log(self) -> Path:
        """The file that has all commands with their output."""
        return self.logs / "commands.log"

    def list_servers(self) -> tuple[Server, ...]:
        """Give the servers that the service needs, those of its operators included."""
        return (*self.manifests.servers, *self.manifests.outside)

    def provide_servers(self) -> None:
        """Start what servers are missing, and make all of them as new."""
        self.use_servers({})

    def use_servers(self, servers: Mapping[str, RunningServer]) -> None:
        """Use servers with all that they hold, as a deployed service does that evolves; start those that are missing.

        Args:
            servers: Those to use, by their names in the manifest.
        """
        missing = [server for server in self.list_servers() if server.name not in servers]
        self.servers = {**servers, **self.pool.provide(missing)}
        style = find_stack(self.spec.stack).json_style
        sign_in = ADMINISTRATORS[self.spec.auth].prepare(self.servers)
        numbers = itertools.count(1)
        self.open_subject = partial(Subject, enrich(self.spec), style, sign_in=sign_in, numbers=numbers)

    def list_environment(self) -> dict[str, str]:
        """Give the environment of all commands: ours, where the servers are, and who is to be administrator."""
        bare = list_bare_environment()
        return {
            **bare,
            "PATH": f"{provide_node(self.logs / 'programs')}{os.pathsep}{bare['PATH']}",
            "UV_PYTHON_DOWNLOADS": "never",
            **self.shared,
            **ADMINISTRATORS[self.spec.auth].variables,
            **locate(self.list_servers(), self.servers),
        }

    def run(self, *commands: str) -> str:
        """Run shell commands in the service's directory, and give what they wrote.

        Raises:
            ProcessError: If one fails.
        """
        environment = self.list_environment()
        return "".join(
            run_command(command, directory=self.directory, environment=environment, log=self.log)
            for command in commands
        )

    def list_steps(self) -> tuple[RunbookStep, ...]:
        """Give the steps of the runbook that can be run here."""
        return tuple(step for step in self.manifests.runbook if step.commands[0].split()[0] not in _ENGINES)

    def find_step(self, name: str) -> RunbookStep:
        """Give the step of that name.

        Raises:
            ProcessError: If the runbook has none.
        """
        found = next((step for step in self.list_steps() if step.name == name), None)
        if found is None:
            msg = f"The runbook has no step {name!r}."
            raise ProcessError(msg)
        return found

    @contextmanager
    def launch_around(self) -> Iterator[Launcher]:
        """Start every lasting step but the service itself, give what starts that, and stop all at the end."""
        with ExitStack() as stack:
            beside = {
                step.name: stack.enter_context(self._make_launcher(step).accompany())
                for step in self.list_steps()
                if step.lasts and step.name != "run"
            }
            yield replace(self._make_launcher(self.find_step("run")), beside=beside)

    def _make_launcher(self, step: RunbookStep) -> Launcher:
        return Launcher(step.commands[-1], self.directory, self.list_environment(), self.logs, step.name)
