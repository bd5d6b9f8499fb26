"""Verification: everything that is done with a generated service to prove it, as steps in order."""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from generators.manifests.ci import Need
from generators.result import RunbookStep
from github_app.proof.checkers.api import list_api_steps
from github_app.proof.checkers.checker import list_checker_steps
from github_app.proof.checkers.code import CODE_CHECKERS, list_secret_steps
from github_app.proof.checkers.go import list_go_steps
from github_app.proof.checkers.operations import OPERATIONS_CHECKERS
from github_app.proof.contract.lifecycle import Outage
from github_app.proof.contract.suite import Outcome, prove_contract
from github_app.proof.deployment import deploy, list_acceptance, prove_acceptance
from github_app.proof.pipeline import run_as_pipeline
from github_app.proof.processes import Launcher, ProcessError
from github_app.proof.site import Site
from github_app.proof.steps import ProofStep

LEAST_COVERAGE = 90
"""Percent of its code that a service's own tests have to reach."""

_SHOWN_COMPLAINTS = 20

PREPARATION = ("install", "configure", "migrate")
"""The first steps of the runbook that are run; nothing works without them."""

CHECKED = (*PREPARATION, "rollback", "lint", "test")
"""The steps of the runbook that have a place of their own in the proof. The others are run before the service is."""


def list_proof_steps(site: Site, *, is_thorough: bool = False) -> Iterator[ProofStep]:
    """Give what has to be done to prove a service, in the order in which it is to be done.

    Args:
        site: The service.
        is_thorough: Whether slow checkers look at its code, and its API is attacked, too; that takes longer than all
            the rest.
    """
    yield from list_checker_steps(site, OPERATIONS_CHECKERS)
    yield from list_checker_steps(site, CODE_CHECKERS)
    yield from list_secret_steps(site)
    yield ProofStep("servers", partial(_provide_servers, site), is_vital=True)
    for name in PREPARATION:
        yield ProofStep(name, partial(_run_runbook_step, site, name), is_vital=True)
    if site.manifests.runbook.has("rollback"):
        yield ProofStep("rollback", partial(_take_migrations_back, site))
    for name, commands in _split_lint(site):
        yield ProofStep(name, partial(_run_commands, site, commands))
    yield ProofStep("test", partial(_run_tests, site))
    yield ProofStep("workflow", partial(_run_workflow, site))
    # The service's own tests have left the servers as they like.
    yield ProofStep("prepare", partial(_prepare, site), is_vital=True)
    yield ProofStep("contract", partial(_hold_against_contract, site))
    if list_acceptance(site.spec):
        yield ProofStep("acceptance", partial(_hold_against_promises, site))
    if is_thorough:
        yield from list_go_steps(site)
        yield from list_api_steps(site)


def _provide_servers(site: Site) -> str:
    site.provide_servers()
    return ", ".join(server.title for server in site.list_servers()) or "none needed"


def _run_runbook_step(site: Site, name: str) -> str:
    return _run_commands(site, site.find_step(name).commands)


def _run_commands(site: Site, commands: Iterable[str]) -> str:
    site.run(*commands)
    return ""


def _take_migrations_back(site: Site) -> str:
    site.run(*site.find_step("rollback").commands, *site.find_step("migrate").commands)
    return "and migrated again"


def _split_lint(site: Site) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the commands of the step ``lint`` by the check that each of them is, such as ``types``."""
    checks = {command: check.name for check in site.manifests.checks for command in check.commands}
    split: dict[str, tuple[str, ...]] = {}
    for step in site.list_steps():
        if step.name == "lint":
            for command in step.commands:
                name = checks.get(command, step.name)
                split[name] = (*split.get(name, ()), command)
    yield from split.items()


def _run_tests(site: Site) -> str:
    written = run_as_pipeline(site, site.find_step("test").commands)
    found = re.findall(site.manifests.checks.get("tests").coverage, written, re.MULTILINE)
    if not found:
        raise ProcessError("The step 'test' reports no coverage.")
    if float(found[-1]) < LEAST_COVERAGE:
        msg = f"The service's tests reach {found[-1]} % of its code, and have to reach {LEAST_COVERAGE} %."
        raise ProcessError(msg)
    return f"coverage {found[-1]} %"


def _run_workflow(site: Site) -> str:
    known = {command for step in site.manifests.runbook for command in step.commands}
    jobs = (job for job in site.manifests.ci if job.need is Need.SERVICE)
    # A step runs its commands as one, each after the one before it.
    runs = dict.fromkeys(" && ".join(step.commands) for job in jobs for step in job.steps)
    new = [command for command in runs if command not in known]
    site.run(*new)
    return f"{len(new)} beside those of the runbook"


def _prepare(site: Site) -> str:
    site.provide_servers()
    steps = [site.find_step("migrate"), *(step for step in site.list_steps() if _is_preparation(step))]
    for step in steps:
        site.run(*step.commands)
    return ", ".join(step.name for step in steps)


def _is_preparation(step: RunbookStep) -> bool:
    return not step.lasts and step.name not in CHECKED


def _hold_against_contract(site: Site) -> str:
    with site.launch_around() as launcher:
        return _judge(prove_contract(site.open_subject, launcher, _find_outage(site)), launcher)


def _hold_against_promises(site: Site) -> str:
    with (
        site.launch_around() as launcher,
        deploy(launcher, site.open_subject, site.servers) as deployment,
    ):
        return _judge(prove_acceptance(deployment), launcher)


def _find_outage(site: Site) -> Outage | None:
    return site.servers["database"].take_away if "database" in site.servers else None


def _judge(outcomes: Iterable[Outcome], launcher: Launcher) -> str:
    made = list(outcomes)
    broken = [str(outcome) for outcome in made if outcome.problem]
    if broken:
        # A caller is not told why a database refused; what checks do on purpose at their end is not of interest.
        logged = ["The service's log complains first of:", *launcher.list_complaints()[:_SHOWN_COMPLAINTS]]
        lines = [f"{len(broken)} of {len(made)} checks found something:", *broken, *logged]
        raise ProcessError("\n".join(lines))
    left_out = [str(outcome) for outcome in made if outcome.left_out]
    return "; ".join((f"{len(made) - len(left_out)} checks", *left_out))
