"""Where services are put to work: directories, databases, environments, and the proof of one service.

The steps of the runbook are run as they stand. What cases share is only what makes them fast: installed packages of
one database, and the caches of uv and mypy.
"""

import os
import re
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from generators.filetree import FileTree, Mode
from generators.pipeline import generate
from generators.result import GenerationResult, RunbookStep
from generators.spec.models import Database, ServiceSpec
from generators.stacks.registry import find_stack
from github_app.proof.contract.suite import prove_contract
from github_app.proof.postgresql import PostgresServer
from github_app.proof.processes import Launcher, inherit_environment
from github_app.proof.runbook import run_command, run_step
from tests.services.cases import Case

RUN_ELSEWHERE = ("database", "docker")
"""Steps that need a container engine; tests/containers runs them."""

STEPS = ("install", "configure", "migrate", "rollback", "lint", "test")
"""Steps that every runbook must have, in the order of the proof; ``run`` comes last, under the contract suite."""

_COVERAGE = re.compile(r"^TOTAL\s.*?(\d+)%$", re.MULTILINE)


@dataclass
class Proof:
    """What the proof of one case gave.

    Attributes:
        case: What was proved.
        seconds: How long each part took, by its name; the one that failed is missing.
        coverage: Percent of the service's code that its own tests reach.
        checks: Number of checks of the contract that were made.
        broken: What the contract suite found, one text each.
    """

    case: Case
    seconds: dict[str, float] = field(default_factory=dict)
    coverage: int = 0
    checks: int = 0
    broken: list[str] = field(default_factory=list)


class Workshop:
    """Proves one service after the other.

    Args:
        directory: Where everything is put.
        server: The PostgreSQL server; each case has databases of its own there.
    """

    def __init__(self, directory: Path, server: PostgresServer) -> None:
        self._directory = directory
        self._server = server

    def prove(self, proof: Proof) -> None:
        """Generate, install, check, migrate, test and run a service, and hold it against the contract.

        Raises:
            ProcessError: If a command of the runbook fails.
        """
        case, seconds = proof.case, proof.seconds
        spec = case.read()
        start = time.perf_counter()
        result = generate(spec)
        seconds["generate"] = time.perf_counter() - start
        directory = self._directory / case.name
        write_tree(result.tree, directory)
        steps = {step.name: step for step in result.runbook}
        assert steps.keys() - {*RUN_ELSEWHERE} == {*STEPS, "run"}, f"the runbook has the steps {list(steps)}"
        environment = self._choose_environment(case, result)
        log = self._directory / f"{case.name}.log"
        run = partial(run_step, directory=directory, environment=environment, log=log)
        for name in STEPS:
            seconds[name] = run(steps[name])
        seconds["migrate"] += run(steps["migrate"])
        proof.coverage = read_coverage(log)
        start = time.perf_counter()
        for command in list_other_commands(result.tree, result.runbook):
            run_command(command, directory=directory, environment=environment, log=log)
        seconds["ci"] = time.perf_counter() - start
        start = time.perf_counter()
        self._hold_against_contract(proof, spec, steps["run"], environment)
        seconds["contract"] = time.perf_counter() - start

    def _hold_against_contract(
        self, proof: Proof, spec: ServiceSpec, step: RunbookStep, environment: Mapping[str, str]
    ) -> None:
        (command,) = step.commands
        logs = self._directory / f"{proof.case.name}-logs"
        logs.mkdir()
        launcher = Launcher(command, self._directory / proof.case.name, environment, logs)
        style = find_stack(spec.stack).json_style
        for outcome in prove_contract(spec, style, launcher, self._choose_outage(proof.case)):
            proof.checks += 1
            if outcome.problem:
                proof.broken.append(str(outcome))

    def _choose_outage(self, case: Case) -> Any:
        is_server = case.database is Database.POSTGRESQL
        return partial(self._take_away, case.name) if is_server else None

    def _take_away(self, name: str) -> AbstractContextManager[None]:
        return self._server.take_away(name)

    def _choose_environment(self, case: Case, result: GenerationResult) -> dict[str, str]:
        """Give the environment of the commands: where the database is, and where shared things are kept."""
        shared = self._directory / f"shared-{case.database.value}"
        environment = {
            **inherit_environment(),
            # uv may be installed beside us only.
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "UV_PROJECT_ENVIRONMENT": str(shared / "environment"),
            "UV_PYTHON_DOWNLOADS": "never",
            "MYPY_CACHE_DIR": str(shared / "mypy"),
        }
        if case.database is Database.POSTGRESQL:
            # Other than the step "configure" supposes, the server is ours: only the address differs.
            example = next(v.example for v in result.environment if v.name == "DATABASE_URL")
            for variable, name in (("DATABASE_URL", case.name), ("TEST_DATABASE_URL", f"{case.name}-test")):
                address = self._server.create_database(name)
                environment[variable] = urlsplit(address)._replace(scheme=urlsplit(example).scheme).geturl()
        return environment


def write_tree(tree: FileTree, directory: Path) -> None:
    """Write a generated service as it stands."""
    for path, file in tree.items():
        target = directory / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.content, encoding="utf-8")
        if file.mode is Mode.EXECUTABLE:
            target.chmod(0o755)


def read_coverage(log: Path) -> int:
    """Give the percentage that the service's own tests reported last."""
    found = _COVERAGE.findall(log.read_text(encoding="utf-8"))
    assert found, "the step 'test' reports no coverage"
    return int(found[-1])


def list_other_commands(tree: FileTree, runbook: tuple[RunbookStep, ...]) -> list[str]:
    """Give the commands of the service's CI that the runbook does not have."""
    known = {command for step in runbook for command in step.commands}
    commands = [
        command
        for path, file in tree.items()
        if path.startswith(".github/workflows/")
        for command in _list_runs(file.content)
    ]
    return [command for command in dict.fromkeys(commands) if command not in known and not command.startswith("docker")]


def _list_runs(workflow: str) -> Iterator[str]:
    for job in yaml.safe_load(workflow)["jobs"].values():
        for step in job["steps"]:
            yield from step.get("run", "").splitlines()
