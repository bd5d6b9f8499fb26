"""Drives migrations by goose itself, its own program, on the files of a service."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from addresses import find_url, read_setting, write_go
from driving import RefusedError, drive
from tables import Tables

GOOSE = Path(os.environ["ENVIRONMENT"]) / "bin" / "goose"
FOLDER = Path("migrations")


class Service(Tables):
    """The service in the present directory."""

    def __init__(self) -> None:
        super().__init__(find_url(read_setting()))

    def upgrade(self, _target: str) -> None:
        self._run("up")

    def downgrade(self, target: str) -> None:
        self._run(*{"-1": ("down",), "base": ("down-to", "0")}[target])

    def check(self) -> None:
        """Refuse where a migration was left out."""
        if "Pending" in (said := self._run("status")):
            raise RefusedError(said)

    def create(self, first: dict[str, str]) -> None:
        """Create the tables as a new service does."""
        with tempfile.TemporaryDirectory() as folder:
            for path, text in first.items():
                (Path(folder) / Path(path).name).write_text(text, encoding="utf-8")
            self._run("up", folder=Path(folder))

    def _run(self, *arguments: str, folder: Path = FOLDER) -> str:
        command = [str(GOOSE), "-dir", str(folder), *write_go(self.url), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        sys.stdout.write(done.stdout + done.stderr)
        if done.returncode:
            raise RefusedError(done.stderr)
        return done.stderr


if __name__ == "__main__":
    drive(Service)
