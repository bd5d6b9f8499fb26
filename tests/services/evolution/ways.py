"""Ways: that of each stack to bring a database to its tables, and that of its files alone for what it has not yet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generators.changes.rename import Rename
from generators.enrichment import enrich
from generators.evolution import evolve
from generators.filetree import File, FileTree
from generators.pipeline import generate
from generators.spec.models import Database, ServiceSpec
from generators.sql.goose import use_goose
from generators.sql.prisma.form import use_prisma
from generators.sql.prisma.style import PrismaStyle
from generators.sql.style import SqlStyle
from generators.sql.typeorm import use_typeorm
from generators.stacks.migrations import Migrations
from generators.stacks.registry import find_stack
from generators.support import list_support
from tests.services.evolution.migrator import GOOSE, MIGRATORS, PRISMA, TYPEORM, Migrator

_SETTINGS = {".env.example": File("DATABASE_URL=sqlite:///service.db\n")}
_SPECS_OF = "fastapi-sqlalchemy"


@dataclass(frozen=True)
class Way:
    """A way.

    Attributes:
        name: Of the stack, or of the form of its files.
        stack: That Specs name.
        databases: That it is proved on.
        migrations: Writes them.
        migrator: Drives them.
        is_form: Whether there are only migrations, and no service around them.
    """

    name: str
    stack: str
    databases: tuple[str, ...]
    migrations: Migrations
    migrator: Migrator
    is_form: bool = False

    def supports(self, specs: Iterable[ServiceSpec]) -> bool:
        """Tell whether there are all layers that Specs ask for."""
        if self.is_form:
            return True
        known = list_support()[self.name]
        return all(spec.auth in known["auth"] and {*spec.features} <= {*known["features"]} for spec in specs)

    def refuses(self, problem: str) -> bool:
        """Tell whether a migration refuses to begin with such a problem."""
        return bool(problem) and (self.migrator.keeps_checks or "is not allowed any more" not in problem)

    def generate(self, spec: ServiceSpec) -> FileTree:
        """Give the files of a new service."""
        if not self.is_form:
            return generate(spec).tree
        return _wrap(self.migrations.write_first(enrich(spec)))

    def evolve(
        self, before: ServiceSpec, after: ServiceSpec, renames: Sequence[Rename], history: Mapping[str, str]
    ) -> tuple[FileTree, Sequence[str]]:
        """Give the files of the next service, and the paths of migrations that go."""
        if not self.is_form:
            result = evolve(before, after, renames, history)
            return result.tree, result.removed
        found = self.migrations.write_next(enrich(before), enrich(after), renames, history)
        return _wrap(found.added), found.removed


def _wrap(migrations: Mapping[str, str]) -> FileTree:
    return FileTree(_SETTINGS | {path: File(text) for path, text in migrations.items()})


def group_ways() -> dict[Migrator, list[Way]]:
    """Give the ways of each migrator: those of stacks, and that of its form if it has one."""
    stacks = [
        Way(name, name, tuple(support["databases"]), find_stack(name).migrations, MIGRATORS[name])
        for name, support in list_support().items()
    ]
    grouped: dict[Migrator, list[Way]] = {}
    for way in (*stacks, *_FORMS):
        grouped.setdefault(way.migrator, []).append(way)
    return grouped


_ALL = tuple(database.value for database in (Database.POSTGRESQL, Database.MYSQL, Database.SQLITE))

_FORMS = (
    Way(
        name="goose",
        stack=_SPECS_OF,
        databases=_ALL,
        migrations=use_goose(SqlStyle()),
        migrator=GOOSE,
        is_form=True,
    ),
    Way(
        name="typeorm",
        stack=_SPECS_OF,
        databases=_ALL,
        migrations=use_typeorm(SqlStyle()),
        migrator=TYPEORM,
        is_form=True,
    ),
    Way(
        name="prisma",
        stack=_SPECS_OF,
        databases=_ALL,
        migrations=use_prisma(PrismaStyle()),
        migrator=PRISMA,
        is_form=True,
    ),
)
"""Forms of files: they have what no stack that migrates by them supports yet."""
