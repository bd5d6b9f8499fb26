"""Drives migrations that are classes of TypeORM, by TypeORM itself: one process of Node runs those of all jobs."""

import json
import os
import subprocess
import tempfile
from functools import partial
from pathlib import Path

from addresses import find_url, read_setting
from driving import RefusedError, drive
from tables import Tables

PROGRAM = Path(os.environ["ENVIRONMENT"]) / "node" / "typeorm_run.mjs"
FOLDER = Path("src/database/migrations")


class Service(Tables):
    """The service in the present directory."""

    def __init__(self, node: "subprocess.Popen[str]") -> None:
        super().__init__(find_url(read_setting()))
        self._node = node

    def upgrade(self, _target: str) -> None:
        self._run("up")

    def downgrade(self, target: str) -> None:
        for _ in {"-1": range(1), "base": FOLDER.glob("*.ts")}[target]:
            self._run("down")

    def check(self) -> None:
        """Refuse where a migration was left out: none is, as TypeORM does all or nothing."""

    def create(self, first: dict[str, str]) -> None:
        """Create the tables as a new service does."""
        with tempfile.TemporaryDirectory() as folder:
            for path, text in first.items():
                (Path(folder) / Path(path).name).write_text(text, encoding="utf-8")
            self._run("up", folder=Path(folder))

    def _run(self, direction: str, folder: Path = FOLDER) -> None:
        assert self._node.stdin is not None
        assert self._node.stdout is not None
        self._node.stdin.write(json.dumps([self._write_address(), str(folder.absolute()), direction]) + "\n")
        self._node.stdin.flush()
        why = json.loads(self._node.stdout.readline())
        if why is not None:
            raise RefusedError(why)

    def _write_address(self) -> str:
        backend = self.url.get_backend_name()
        if backend == "sqlite":
            return str(Path(str(self.url.database)).absolute())
        kind = {"postgresql": "postgres", "mysql": "mysql"}[backend]
        return self.url.set(drivername=kind).render_as_string(hide_password=False)


if __name__ == "__main__":
    with subprocess.Popen(
        ["node", PROGRAM.name], cwd=PROGRAM.parent, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        drive(partial(Service, running))
