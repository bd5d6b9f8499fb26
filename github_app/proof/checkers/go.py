"""What checks the code of a service on Go: its own strict configuration of golangci-lint, and that nothing is unused.

Both read what is compiled, dependencies included, and so take about as long as all the rest of a proof.
"""

from collections.abc import Iterator
from functools import partial

from github_app.proof.checkers.checker import (
    Checker,
    fail,
    list_checker_steps,
    list_files,
    run_program,
    say_not_checked,
)
from github_app.proof.site import Site
from github_app.proof.steps import ProofStep

_LINTER = Checker("golangci-lint", ("golangci-lint", "run", "--allow-parallel-runners", "--config"), (".golangci.yml",))


def list_go_steps(site: Site) -> Iterator[ProofStep]:
    """Give the steps that check the code of a service on Go; none for another one."""
    yield from list_checker_steps(site, (_LINTER,))
    if list_files(site, ("go.mod",)):
        yield ProofStep("unreachable code", partial(_find_unreachable, site))


def _find_unreachable(site: Site) -> str:
    """Find functions that neither a command nor a test reaches; golangci-lint takes every exported one for used."""
    ran = run_program(site, ("deadcode", "-test", "./..."))
    if ran is None:
        return say_not_checked("deadcode")
    status, written = ran
    # What it finds does not show in its status.
    if status != 0 or written.strip():
        fail("deadcode", written)
    return ""
