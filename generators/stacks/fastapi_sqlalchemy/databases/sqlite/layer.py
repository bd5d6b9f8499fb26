"""SQLite through aiosqlite."""

from pathlib import Path

from generators.contract.values import get_precision
from generators.errors import Problem, SpecError
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.backing import Volume
from generators.manifests.environment import Kind, Setting
from generators.manifests.ignore import GIT
from generators.manifests.settings import POOL_SIZE, TIMEOUT
from generators.spec.models import FieldType, ServiceSpec
from generators.stacks.fastapi_sqlalchemy.locking import require

DATABASE_URL = Setting(
    "DATABASE_URL",
    "Where the SQLite database is; a relative path counts from the directory in which the service is started.",
    example="sqlite+aiosqlite:///app.db",
    kind=Kind.URL,
    schemes=("sqlite+aiosqlite",),
)

VOLUME = Volume("data", "/data", settings={"DATABASE_URL": "sqlite+aiosqlite:////data/app.db"})


EXACT_DIGITS = 15
"""SQLite computes with floats of 64 bits, which keep so many digits of any decimal."""


def refuse_long_decimals(spec: ServiceSpec) -> ServiceSpec:
    """Give the Spec as it is.

    Raises:
        SpecError: If a decimal has more digits than SQLite keeps.
    """
    problems = tuple(
        Problem(
            f"resources.{resource.name}.{field.name}",
            f"SQLite keeps {EXACT_DIGITS} digits of a decimal, not {get_precision(field)}.",
            "Use PostgreSQL, or a lower precision.",
        )
        for resource in spec.resources
        for field in resource.fields
        if field.type is FieldType.DECIMAL and get_precision(field) > EXACT_DIGITS
    )
    if problems:
        raise SpecError(problems)
    return spec


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the driver, the place of the file and the settings of the connection."""
    manifests.dependencies.add(*require("aiosqlite"))
    manifests.environment.add(DATABASE_URL, POOL_SIZE, TIMEOUT)
    manifests.volumes.add(VOLUME)
    manifests.ignores.ignore(GIT, "*.db", "*.db-shm", "*.db-wal")


LAYER = Layer(name="databases/sqlite", folder=Path(__file__).parent, contribute=contribute, enrich=refuse_long_decimals)
