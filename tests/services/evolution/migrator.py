"""Migrator: how the migrations of a stack are driven with rows in the database; a new stack adds its record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generators.spec.models import ServiceSpec
from tests.services.evolution.own import write_own
from tests.services.evolution.rows import make_rows

_HERE = Path(__file__).parent
_LOCK = _HERE.parents[2] / "generators" / "stacks" / "fastapi_sqlalchemy" / "lock"

Rows = Mapping[str, list[dict[str, Any]]]
"""Rows of each table, by its name."""


@dataclass(frozen=True)
class Migrator:
    """How the migrations of a stack are driven.

    Attributes:
        packages: What puts all that services of the stack migrate with into ``$ENVIRONMENT``, as a shell command.
        driver: What does jobs for as long as it is running, as a shell command; ``drivers/`` says what a job is.
        make_rows: Gives rows for an enriched Spec, as JSON.
        write_own: Gives the path and the text of a migration of people behind those that are there: it adds a table
            ``marks`` with one row, and to ``books`` a column ``mark`` with the value ``rare``.
    """

    packages: str
    driver: str
    make_rows: Callable[[ServiceSpec], Rows]
    write_own: Callable[[Mapping[str, str]], tuple[str, str]]


MIGRATORS: Mapping[str, Migrator] = {
    "fastapi-sqlalchemy": Migrator(
        packages=f'UV_PROJECT_ENVIRONMENT="$ENVIRONMENT" uv sync --quiet --locked --project {_LOCK}',
        driver=f'exec "$ENVIRONMENT/bin/python" {_HERE / "drivers" / "alembic_driver.py"}',
        make_rows=make_rows,
        write_own=write_own,
    ),
}
