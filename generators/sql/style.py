"""Style: what a stack chooses of how its tables are kept, and the script of its migrations that follows from that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generators.changes.rename import Rename
from generators.migrations.script import Script, plan_first, plan_next
from generators.spec.models import Database, ServiceSpec
from generators.sql.dialect import DIALECTS, SqlDialect
from generators.tables.naming import SHORT_NAMES, Naming
from generators.tables.schema import describe_schema
from generators.tables.table import Schema


@dataclass(frozen=True, slots=True)
class SqlStyle:
    """What a stack chooses.

    Attributes:
        naming: What it calls tables, columns and constraints.
        dialects: How its libraries keep values in each database.
    """

    naming: Naming = SHORT_NAMES
    dialects: Mapping[Database, SqlDialect] = field(default_factory=lambda: DIALECTS)

    def describe(self, spec: ServiceSpec) -> Schema:
        """Give the tables of a service, which is enriched."""
        return describe_schema(spec, self.naming)

    def plan_first(self, spec: ServiceSpec) -> Script:
        """Give the migration that creates all tables of a new service."""
        return plan_first(self.describe(spec), spec.database)

    def plan_next(self, before: ServiceSpec, after: ServiceSpec, renames: Sequence[Rename]) -> Script | None:
        """Give the migration from one Spec to the next, on the same database; None if the tables stay as they are.

        Raises:
            SpecError: If tables or columns exchange their names.
        """
        return plan_next(self.describe(before), self.describe(after), renames, after.database)
