"""Drives the migrations of services on SQLAlchemy, with packages that all of them share."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from driving import RefusedError, drive
from sqlalchemy import MetaData
from tables import Tables

IMPORTED_ONCE = ("aiosqlite", "alembic.autogenerate", "asyncmy", "asyncpg", "fastapi", "pydantic_settings", "structlog")


class Service(Tables):
    """The service in the present directory."""

    def __init__(self) -> None:
        sys.path.insert(0, str(Path.cwd()))
        settings = import_module("app.core.settings").load_settings()
        self.metadata: MetaData = import_module("app.orm").METADATA
        self.config = Config("alembic.ini")
        self.config.attributes["settings"] = settings
        super().__init__(settings.database_url, self.metadata)

    def upgrade(self, target: str) -> None:
        self._run(command.upgrade, target)

    def downgrade(self, target: str) -> None:
        self._run(command.downgrade, target)

    def check(self) -> None:
        """Refuse where models and tables differ."""
        self._run(command.check)

    def create(self, _first: dict[str, str]) -> None:
        """Create the tables as the models describe them, which are another source than any migration."""
        self.work(self.metadata.create_all)

    def _run(self, work: Any, *arguments: str) -> None:
        try:
            work(self.config, *arguments)
        except CommandError as error:
            raise RefusedError(str(error)) from error


if __name__ == "__main__":
    for name in IMPORTED_ONCE:
        import_module(name)
    drive(Service)
