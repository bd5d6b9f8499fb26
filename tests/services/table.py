"""The table of what was proved: a row for each case, a column for each part of its proof."""

from collections.abc import Iterable

from github_app.proof.checkers.code import CODE_CHECKERS
from github_app.proof.checkers.operations import OPERATIONS_CHECKERS
from github_app.proof.steps import StepResult
from tests.services.cases import Case

COLUMNS = {
    "files": (*(checker.name for checker in (*OPERATIONS_CHECKERS, *CODE_CHECKERS)), "secrets"),
    "install": ("servers", "install", "configure"),
    "lint": ("format", "lint", "golangci-lint", "unreachable code"),
    "types": ("types",),
    "migrate": ("migrate", "rollback", "prepare"),
    "tests": ("test",),
    "workflow": ("workflow",),
    "contract": ("contract",),
    "acceptance": ("acceptance",),
    "api": ("openapi", "attack"),
    "image": ("image",),
}
"""The steps whose time a column sums."""

HEAD = ["stack", "case", *COLUMNS, "coverage", "checks", "features"]
"""The titles of the columns."""


def write_row(case: Case, results: Iterable[StepResult]) -> list[str]:
    """Give the cells of a case; a step that failed is FAILED, one that was not reached is a dash."""
    found = {result.name: result for result in results}
    cells = [_write_cell([found[name] for name in names if name in found]) for names in COLUMNS.values()]
    notes = {name: found[name].note for name in ("test", "contract", "acceptance") if name in found}
    coverage = notes.get("test", "").removeprefix("coverage ") or "-"
    checks = sum(int(notes.get(name, "").partition(" ")[0] or 0) for name in ("contract", "acceptance"))
    return [case.spec.stack, case.name, *cells, coverage, str(checks), " ".join(case.spec.features) or "-"]


def _write_cell(results: list[StepResult]) -> str:
    if not results:
        return "-"
    return f"{sum(result.seconds for result in results):.1f}" if all(r.passed for r in results) else "FAILED"
