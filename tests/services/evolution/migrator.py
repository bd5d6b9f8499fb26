"""Migrator: how the migrations of a stack are driven with rows in the database; a new stack adds its record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generators.spec.models import Database, ServiceSpec
from generators.sql.prisma.style import PrismaStyle
from generators.sql.style import SqlStyle
from generators.stacks.fastapi_sqlalchemy.tables import describe_tables
from generators.tables.table import Schema
from tests.services.evolution.own import write_for_alembic, write_for_goose, write_for_prisma, write_for_typeorm

_DRIVERS = Path(__file__).parent / "drivers"
_LOCK = Path(__file__).parents[3] / "generators" / "stacks" / "fastapi_sqlalchemy" / "lock"
_GOOSE = "github.com/pressly/goose/v3/cmd/goose@v3.27.3"
# Only what services use; the drivers of all other databases take a minute more.
_TAGS = "no_clickhouse no_libsql no_mssql no_turso no_vertica no_ydb"

_TYPEORM = "typeorm@1.1.1 pg@8.23.1 mysql2@3.24.6 sql.js@1.16.0 esbuild@0"

_PYTHON = f'UV_PROJECT_ENVIRONMENT="$ENVIRONMENT" uv sync --quiet --locked --project {_LOCK}'


@dataclass(frozen=True)
class Migrator:
    """How the migrations of a stack are driven.

    Attributes:
        packages: What puts all that services of the stack migrate with into ``$ENVIRONMENT``, as a shell command.
        driver: What does jobs for as long as it is running, as a shell command; ``drivers/`` says what a job is.
        describe: Gives the tables of an enriched Spec, for rows in them.
        write_own: Gives the path and the text of a migration of people behind those that are there, for a database: it
            adds a table ``marks`` with one row, and to ``books`` a column ``mark`` with the value ``rare``.
        asks_about_own: The databases where tables are made anew, and people are asked about what they added to them.
        folds_nearly: The databases that fold texts by themselves, and a few letters not as services do.
        goes_back: Whether there is a way back.
        keeps_checks: Whether the database itself keeps conditions on values.
    """

    packages: str
    driver: str
    describe: Callable[[ServiceSpec], Schema]
    write_own: Callable[[Mapping[str, str], str], tuple[str, str]]
    asks_about_own: tuple[str, ...] = ()
    folds_nearly: tuple[str, ...] = ()
    goes_back: bool = True
    keeps_checks: bool = True


def _write_driver(name: str) -> str:
    return f'exec "$ENVIRONMENT/bin/python" {_DRIVERS / name}'


ALEMBIC = Migrator(_PYTHON, _write_driver("alembic_driver.py"), describe_tables, write_for_alembic)

_FOLDS_NEARLY = (Database.MYSQL.value, Database.SQLITE.value)

GOOSE = Migrator(
    packages=f'{_PYTHON} && GOBIN="$ENVIRONMENT/bin" go install -tags "{_TAGS}" {_GOOSE}',
    driver=_write_driver("goose_driver.py"),
    describe=SqlStyle().describe,
    write_own=write_for_goose,
    asks_about_own=(Database.SQLITE.value,),
    folds_nearly=_FOLDS_NEARLY,
)

PRISMA = Migrator(
    _PYTHON,
    _write_driver("prisma_driver.py"),
    PrismaStyle().describe,
    write_for_prisma,
    folds_nearly=_FOLDS_NEARLY,
    goes_back=False,
    keeps_checks=False,
)

TYPEORM = Migrator(
    packages=f'{_PYTHON} && mkdir -p "$ENVIRONMENT/node" && cp {_DRIVERS / "typeorm_run.mjs"} "$ENVIRONMENT/node"'
    f' && npm install --silent --no-audit --no-fund --prefix "$ENVIRONMENT/node" {_TYPEORM}',
    driver=_write_driver("typeorm_driver.py"),
    describe=SqlStyle().describe,
    write_own=write_for_typeorm,
    asks_about_own=(Database.SQLITE.value,),
    folds_nearly=_FOLDS_NEARLY,
)

MIGRATORS: Mapping[str, Migrator] = {
    "fastapi-sqlalchemy": ALEMBIC,
    "go-fiber-gorm": GOOSE,
    "express-prisma": PRISMA,
    "nestjs-typeorm": TYPEORM,
    "nestjs-prisma": PRISMA,
}
"""The migrator of each stack."""
