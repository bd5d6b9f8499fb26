"""The ledger: what was proved today already, so that a proof that was stopped goes on where it was.

A row of the table stands for the files of a service and for all that proved them: where one byte of either is another
one, or the day is, there is no row.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from generators.pipeline import generate
from tests.services.cases import Case

_ROOT = Path(__file__).parents[2]
_MACHINE = ("generators/contract", "github_app/proof", "tests/containers", "tests/services", "tools")
_DIRECTORY = _ROOT / ".cache" / "proof"


@dataclass(frozen=True, slots=True)
class Ledger:
    """Rows of cases that passed.

    Attributes:
        directory: Where they are kept.
    """

    directory: Path = _DIRECTORY

    def find(self, case: Case) -> list[str] | None:
        """Give the row of a case that was proved today, on the same files; None if it was not."""
        path = self._place(case)
        if not path.exists():
            return None
        row: list[str] = json.loads(path.read_text(encoding="utf-8"))
        return row

    def keep(self, case: Case, row: Sequence[str]) -> None:
        """Keep the row of a case that passed."""
        path = self._place(case)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(row), encoding="utf-8")

    def _place(self, case: Case) -> Path:
        digest = hashlib.sha256(datetime.now(UTC).date().isoformat().encode())
        for name, content in (*_list_files(case), *_list_machine()):
            digest.update(f"\0{name}\0{len(content)}\0".encode() + content)
        return self.directory / f"{case.name}-{digest.hexdigest()}.json"


def _list_files(case: Case) -> Iterator[tuple[str, bytes]]:
    for path, file in generate(case.spec).tree.items():
        yield f"{path} {file.mode.value}", file.content.encode()


def _list_machine() -> Iterator[tuple[str, bytes]]:
    for directory in _MACHINE:
        for path in sorted((_ROOT / directory).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path.relative_to(_ROOT).as_posix(), path.read_bytes()
