"""One PostgreSQL server and one workshop for all cases, and a table of what was proved at the end of the report."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from github_app.proof.postgresql import PostgresServer, start_postgresql
from tests.services.workshop import Proof, Workshop

PROOFS = pytest.StashKey[list[Proof]]()
_COLUMNS = ("generate", "install", "migrate", "rollback", "lint", "test", "ci", "contract")


@pytest.fixture(scope="session")
def directory() -> Iterator[Path]:
    """A directory that the unprivileged user of the database server can enter; pytest's own are closed to others."""
    found = Path(tempfile.mkdtemp(prefix="pullwright-services-"))
    found.chmod(0o755)
    yield found
    shutil.rmtree(found)


@pytest.fixture(scope="session")
def server(directory: Path) -> Iterator[PostgresServer]:
    with start_postgresql(directory) as found:
        yield found


@pytest.fixture(scope="session")
def workshop(directory: Path, server: PostgresServer) -> Workshop:
    return Workshop(directory, server)


@pytest.fixture(scope="session")
def proofs(request: pytest.FixtureRequest) -> list[Proof]:
    """What was proved so far; the table is made of it."""
    return request.config.stash.setdefault(PROOFS, [])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    proofs = config.stash.get(PROOFS, [])
    if not proofs:
        return
    terminalreporter.section("generated services, seconds")
    head = ["case", "database", *_COLUMNS, "coverage", "checks", "broken"]
    rows = [head, *(_write_row(proof) for proof in proofs)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    for row in rows:
        terminalreporter.write_line("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)))


def _write_row(proof: Proof) -> list[str]:
    times = [f"{proof.seconds[name]:.1f}" if name in proof.seconds else "-" for name in _COLUMNS]
    case = proof.case
    counts = [f"{proof.coverage} %", str(proof.checks), str(len(proof.broken))]
    return [case.source.stem, case.database.value, *times, *counts]
