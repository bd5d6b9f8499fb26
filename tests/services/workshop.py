"""Where services are put to work: directories, databases, environments, and the proof of one service.

The steps of the runbook are run as they stand. What cases share is only what makes them fast: installed packages of
one database, and the caches of uv and mypy.
"""

import itertools
import os
import re
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import yaml

from generators.filetree import FileTree, Mode
from generators.pipeline import enrich, gather_manifests, generate
from generators.result import RunbookStep
from generators.spec.models import ServiceSpec
from generators.stacks.registry import find_stack
from github_app.proof.administrators import ADMINISTRATORS
from github_app.proof.contract.subject import Subject
from github_app.proof.contract.suite import Outcome, prove_contract
from github_app.proof.deployment import deploy, prove_acceptance
from github_app.proof.processes import Launcher, inherit_environment
from github_app.proof.runbook import run_command, run_step
from github_app.proof.servers.pool import ServerPool, locate
from github_app.proof.servers.server import RunningServer
from tests.services.cases import Case

ENGINES = ("docker", "kubectl")
"""Programs whose steps are not run here."""

STEPS = ("install", "configure", "migrate", "rollback", "lint", "test")
"""Steps that every runbook must have, in the order of the proof; what is left comes after them, in its own order."""

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
        pool: The servers that services lean on.
    """

    def __init__(self, directory: Path, pool: ServerPool) -> None:
        self._directory = directory
        self._pool = pool

    def prove(self, proof: Proof) -> None:
        """Generate, install, check, migrate, test and run a service, and hold it against all that it promises.

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
        steps = {step.name: step for step in result.runbook if not needs_engine(step)}
        assert steps.keys() >= {*STEPS, "run"}, f"the runbook has the steps {list(steps)}"
        wanted = tuple(gather_manifests(spec).servers)
        servers = self._pool.provide(wanted)
        environment = self._choose_environment(case) | locate(wanted, servers)
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
        # The service's own tests have left the servers as they like.
        self._pool.provide(wanted)
        for step in steps.values():
            if step.name == "migrate" or (step.name not in STEPS and not step.lasts):
                run(step)
        logs = self._directory / f"{case.name}-logs"
        logs.mkdir()
        launchers = {
            step.name: Launcher(step.commands[-1], directory, environment, logs)
            for step in steps.values()
            if step.lasts
        }
        for outcome in hold_against_promises(enrich(spec), launchers, servers):
            proof.checks += 1
            if outcome.problem:
                proof.broken.append(str(outcome))
        seconds["contract"] = time.perf_counter() - start

    def _choose_environment(self, case: Case) -> dict[str, str]:
        """Give the environment of the commands: where shared things are kept, and who is administrator."""
        shared = self._directory / f"shared-{case.database.value}"
        return {
            **inherit_environment(),
            # uv may be installed beside us only.
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "UV_PROJECT_ENVIRONMENT": str(shared / "environment"),
            "UV_PYTHON_DOWNLOADS": "never",
            "MYPY_CACHE_DIR": str(shared / "mypy"),
            **ADMINISTRATORS[case.read().auth].variables,
        }


def hold_against_promises(
    spec: ServiceSpec, launchers: Mapping[str, Launcher], servers: Mapping[str, RunningServer]
) -> Iterator[Outcome]:
    """Run a service with all that belongs to it, and give what the contract suite and its features found."""
    others = dict(launchers)
    launcher = others.pop("run")
    sign_in = ADMINISTRATORS[spec.auth].prepare(servers)
    style = find_stack(spec.stack).json_style
    open_subject = partial(Subject, spec, style, sign_in=sign_in, numbers=itertools.count(1))
    with ExitStack() as stack:
        for other in others.values():
            stack.enter_context(other.accompany())
        outage = servers["database"].take_away if "database" in servers else None
        yield from prove_contract(open_subject, launcher, outage)
        with deploy(launcher, open_subject, servers) as deployment:
            yield from prove_acceptance(deployment)


def needs_engine(step: RunbookStep) -> bool:
    """Tell whether a step needs a container engine or a cluster; tests/containers runs those."""
    return step.commands[0].split()[0] in ENGINES


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
