"""One pool of servers and one room for all cases, and the table of what was proved at the end of the report.

With xdist each worker has its own, and what a case gave travels in its report.
"""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from github_app.proof.servers.pool import ServerPool
from github_app.proof.steps import ProofStep, StepResult
from github_app.proof.verification import list_proof_steps
from tests.services.cases import Case, list_cover, list_issue_cases, list_model_cases, list_pairwise_cases
from tests.services.document import write_document
from tests.services.evolution.choosing import list_databases, list_evolving
from tests.services.image import list_image_steps
from tests.services.ledger import Ledger
from tests.services.merging.courses import list_courses
from tests.services.room import Room
from tests.services.table import HEAD, write_row

_PROPERTY = "proved"
_TAKEN_OVER = "taken over"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--all-cases",
        action="store_true",
        help="prove every pairwise case and every evolution, and write docs/proof.md",
    )
    parser.addoption(
        "--resume",
        action="store_true",
        help="with --all-cases: take over what was proved today already, on the same files by the same proof",
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "case" in metafunc.fixturenames:
        is_complete = metafunc.config.getoption("all_cases")
        combined = list_pairwise_cases() if is_complete else list_cover()
        cases = [*combined, *list_issue_cases(), *list_model_cases(is_complete=is_complete)]
        metafunc.parametrize("case", cases, ids=str)
    if "evolving" in metafunc.fixturenames:
        metafunc.parametrize("evolving", list_evolving(is_complete=metafunc.config.getoption("all_cases")), ids=str)
    if "course" in metafunc.fixturenames:
        courses = [*list_courses(is_complete=metafunc.config.getoption("all_cases"))]
        metafunc.parametrize("course", courses, ids=str)
    if "way_and_database" in metafunc.fixturenames:
        pairs = list_databases(of_each_stack=metafunc.config.getoption("all_cases"))
        metafunc.parametrize("way_and_database", pairs, ids=lambda param: f"{param[0].name}-{param[1]}")
    if "evolved_database" in metafunc.fixturenames:
        # The first database of one stack for each migrator otherwise: a service's own tests take some time.
        pairs = list_databases(of_each_stack=metafunc.config.getoption("all_cases"))
        chosen = pairs if metafunc.config.getoption("all_cases") else [*dict(reversed(pairs)).items()]
        metafunc.parametrize("evolved_database", chosen, ids=lambda param: f"{param[0].name}-{param[1]}")


@pytest.fixture(scope="session")
def directory() -> Iterator[Path]:
    """A directory that every user can enter, as servers that refuse to be run by root must; pytest's own are closed."""
    with tempfile.TemporaryDirectory(prefix="pullwright-services-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture(scope="session")
def pool(directory: Path) -> Iterator[ServerPool]:
    with ServerPool(directory) as found:
        yield found


@pytest.fixture(scope="session")
def room(directory: Path, pool: ServerPool) -> Room:
    return Room(directory, pool)


@pytest.fixture(scope="session")
def ledger(pytestconfig: pytest.Config) -> Ledger | None:
    """What `make verify` keeps; the cases of every run of the tests are proved without images, and kept nowhere."""
    return Ledger() if pytestconfig.getoption("all_cases") else None


@pytest.fixture
def take_over(
    record_property: Callable[[str, Any], None], pytestconfig: pytest.Config, ledger: Ledger | None
) -> Callable[[Case], bool]:
    """Gives a function that puts a case into the table that was proved already, and tells whether it was."""

    def take(case: Case) -> bool:
        row = ledger.find(case) if ledger is not None and pytestconfig.getoption("resume") else None
        if row is not None:
            record_property(_PROPERTY, row)
            record_property(_TAKEN_OVER, case.name)
        return row is not None

    return take


@pytest.fixture
def note_results(record_property: Callable[[str, Any], None]) -> Iterator[Callable[[Case], list[StepResult]]]:
    """Gives a list for the results of a case; the table has them, however far the case comes."""
    noted: list[tuple[Case, list[StepResult]]] = []

    def note(case: Case) -> list[StepResult]:
        noted.append((case, []))
        return noted[-1][1]

    yield note
    for case, results in noted:
        record_property(_PROPERTY, write_row(case, results))


@pytest.fixture
def list_steps(pytestconfig: pytest.Config, room: Room) -> Callable[[Case], Iterator[ProofStep]]:
    """Gives a function for the steps of a case; images take half a minute each, so only `make verify` has them all."""

    def list_all(case: Case) -> Iterator[ProofStep]:
        site = room.generate(case)
        yield from list_proof_steps(site, is_thorough=case.is_thorough)
        if pytestconfig.getoption("all_cases"):
            yield from list_image_steps(site)

    return list_all


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    properties = [
        item
        for group in terminalreporter.stats.values()
        for report in group
        if getattr(report, "when", "") == "teardown"
        for item in getattr(report, "user_properties", ())
    ]
    rows = [value for name, value in properties if name == _PROPERTY]
    taken_over = sum(name == _TAKEN_OVER for name, _ in properties)
    if not rows:
        return
    rows.sort()
    if config.getoption("all_cases"):
        write_document(rows, workers=int(config.getoption("numprocesses", 0) or 1))
    terminalreporter.section("generated services, seconds")
    table = [HEAD, *rows]
    widths = [max(len(row[column]) for row in table) for column in range(len(HEAD))]
    for row in table:
        terminalreporter.write_line("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)))
    terminalreporter.write_line(
        f"{len(rows) - taken_over} were proved now, {taken_over} earlier today on the same files"
    )
