"""``docs/proof.md``: what was proved, when, and with which versions of everything that took part."""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from github_app.proof.node import NODE
from github_app.proof.servers.postgresql import find_programs
from tests.services.table import HEAD

PATH = Path(__file__).parents[2] / "docs" / "proof.md"

_HEAD = """# Proof of generated services

Written by `make verify` on {date}, do not edit. Each row is a service that was generated, installed, checked, migrated,
tested, run and held against what it promises, as `docs/architecture-proof.md` describes. Times are seconds on a machine
that did this for {workers} at a time; a dash is what a service does not have.

"""


def write_document(rows: Sequence[Sequence[str]], workers: int) -> None:
    """Write the page anew from the rows of the table."""
    text = _HEAD.format(date=datetime.now(UTC).date(), workers="one service" if workers < 2 else f"{workers} services")
    lines = [_write_line(HEAD), _write_line(["---"] * len(HEAD)), *map(_write_line, rows)]
    versions = [f"- {name}: {version}" for name, version in _list_versions()]
    PATH.write_text(text + "\n".join([*lines, "", "## Versions", *versions]) + "\n", encoding="utf-8")


def _write_line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _list_versions() -> Iterator[tuple[str, str]]:
    """Give what takes part and is on this machine; servers and languages that no stack needs yet have no line."""
    yield "Python", sys.version.split()[0]
    programs = {
        "uv": [str(Path(sys.executable).parent / "uv"), "--version"],
        "PostgreSQL": [str(find_programs() / "postgres"), "--version"],
        "MariaDB": ["mariadbd", "--version"],
        "Redis": ["redis-server", "--version"],
        "RabbitMQ": ["rabbitmqctl", "version"],
        "Java": ["java", "--version"],
        "Node": [str(NODE), "--version"],
        "Go": ["go", "version"],
        "Podman": ["podman", "--version"],
        "schemathesis": ["schemathesis", "--version"],
        "redocly": ["redocly", "--version"],
    }
    for name, command in programs.items():
        program = shutil.which(command[0]) or shutil.which(command[0], path="/usr/sbin")
        if program is not None:
            done = subprocess.run([program, *command[1:]], capture_output=True, text=True, check=False)
            yield name, (done.stdout.strip().splitlines() or ["unknown"])[0]
