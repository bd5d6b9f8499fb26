"""One pool of servers and one workshop for all cases, and a table of what was proved at the end of the report.

With xdist each worker has its own, and what a case gave travels in its report. Cases of one database share what is
installed, so each database has a module, and ``--dist loadfile`` keeps a module together.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from github_app.proof.servers.pool import ServerPool
from tests.services.cases import Case
from tests.services.workshop import Proof, Workshop

_PROPERTY = "generated service"
_TIMES = ("generate", "install", "migrate", "rollback", "lint", "test", "ci", "contract")
_HEAD = ["case", "database", *_TIMES, "coverage", "checks", "broken"]


@pytest.fixture(scope="session")
def directory() -> Iterator[Path]:
    """A directory that the unprivileged user of the database server can enter; pytest's own are closed to others."""
    found = Path(tempfile.mkdtemp(prefix="pullwright-services-"))
    found.chmod(0o755)
    yield found
    shutil.rmtree(found)


@pytest.fixture(scope="session")
def pool(directory: Path) -> Iterator[ServerPool]:
    with ServerPool(directory) as found:
        yield found


@pytest.fixture(scope="session")
def workshop(directory: Path, pool: ServerPool) -> Workshop:
    return Workshop(directory, pool)


@pytest.fixture
def start_proof(record_property: Callable[[str, Any], None]) -> Iterator[Callable[[Case], Proof]]:
    """Gives a function that starts the proof of a case; the table has a row for it, however far it comes."""
    started: list[Proof] = []

    def start(case: Case) -> Proof:
        started.append(Proof(case))
        return started[-1]

    yield start
    for proof in started:
        record_property(_PROPERTY, _write_row(proof))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [report for group in terminalreporter.stats.values() for report in group]
    rows = [
        row
        for report in reports
        if getattr(report, "when", "") == "teardown"
        for name, row in getattr(report, "user_properties", ())
        if name == _PROPERTY
    ]
    if not rows:
        return
    terminalreporter.section("generated services, seconds")
    table = [_HEAD, *rows]
    widths = [max(len(row[column]) for row in table) for column in range(len(_HEAD))]
    for row in table:
        terminalreporter.write_line("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)))


def _write_row(proof: Proof) -> list[str]:
    times = [f"{proof.seconds[name]:.1f}" if name in proof.seconds else "-" for name in _TIMES]
    case = proof.case
    counts = [f"{proof.coverage} %", str(proof.checks), str(len(proof.broken))]
    return [case.source.stem, case.database.value, *times, *counts]
