"""A generated service does all that its runbook says, and keeps what it promises."""

from github_app.proof.checkers.checker import NOT_CHECKED
from github_app.proof.steps import run_steps
from tests.services.table import write_row


def test_a_service_is_proved(list_steps, note_results, ledger, take_over, case):
    if take_over(case):
        return
    results = note_results(case)
    results.extend(run_steps(list_steps(case)))
    broken = [f"{result.name}: {result.problem}" for result in results if not result.passed]
    assert not broken, "\n".join(broken)
    assert [result.name for result in results if result.note.startswith(NOT_CHECKED)] == []
    if ledger is not None:
        ledger.keep(case, write_row(case, results))
