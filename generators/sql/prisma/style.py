"""Style: how Prisma names constraints, and how it keeps values in each database.

Prisma knows no CHECK constraints: it states none, and loses those of others where it makes a table of SQLite anew. What
clients send is checked by the service alone.

Sources: ``constraint_names.rs`` and the renderers of prisma/prisma-engines, and what Prisma 7.10 writes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from generators.spec.models import Database, ServiceSpec
from generators.sql.dialect import MYSQL, POSTGRESQL, SQLITE, SqlDialect
from generators.sql.style import SqlStyle
from generators.tables.naming import NameConstraint, Naming
from generators.tables.schema import describe_schema
from generators.tables.table import Preparation, Schema
from generators.tables.types import Kind

_DIGEST_LENGTH = 8

_LIMITS: Mapping[Database, int] = {Database.POSTGRESQL: 63, Database.MYSQL: 64, Database.SQLITE: 10_000}
"""The bytes that Prisma lets the name of a constraint have."""


def end_with(suffix: str, limit: int) -> NameConstraint:
    """Give names such as ``orders_number_key``: the table, the columns, what it is.

    Prisma cuts those that are too long, and then refuses two that became the same. Ours end in a digest, and a schema
    has to state them as ``map``.
    """

    def name(table: str, columns: Sequence[str]) -> str:
        whole = "_".join((table, *columns)) + suffix
        if len(whole) <= limit:
            return whole
        digest = f"_{sha256(whole.encode()).hexdigest()[:_DIGEST_LENGTH]}{suffix}"
        return whole[: limit - len(digest)] + digest

    return name


def is_stated(name: str, table: str, columns: Sequence[str]) -> bool:
    """Tell whether a schema has to state the name of a constraint or index as ``map``, because Prisma gives another."""
    return not name.startswith("_".join((table, *columns)))


def name_constraints(naming: Naming, database: Database) -> Naming:
    """Give a naming with Prisma's own names of constraints, which a schema then does not have to state."""
    limit = _LIMITS[database]
    return replace(
        naming,
        primary_key=end_with("_pkey", limit),
        foreign_key=end_with("_fkey", limit),
        unique=end_with("_key", limit),
        index=end_with("_idx", limit),
    )


DIALECTS: Mapping[Database, SqlDialect] = {
    Database.POSTGRESQL: replace(
        POSTGRESQL,
        types={
            **POSTGRESQL.types,
            Kind.COUNTER: "BIGSERIAL",
            Kind.DECIMAL: "DECIMAL({precision},{scale})",
            Kind.MOMENT: "TIMESTAMPTZ(3)",
        },
        preparations={Preparation.TRIGRAMS: 'CREATE EXTENSION IF NOT EXISTS "pg_trgm"'},
    ),
    Database.MYSQL: replace(
        MYSQL, types={**MYSQL.types, Kind.INTEGER: "INTEGER", Kind.MOMENT: "DATETIME(3)"}, preparations={}
    ),
    Database.SQLITE: replace(
        SQLITE,
        types={
            **SQLITE.types,
            Kind.UUID: "TEXT",
            Kind.STRING: "TEXT",
            Kind.DECIMAL: "DECIMAL",
            Kind.DOUBLE: "REAL",
            Kind.DATE: "DATETIME",
            Kind.DOCUMENT: "JSONB",
            Kind.JSON: "JSONB",
        },
        # As the adapters of Prisma keep moments.
        write_moment=lambda moment: f"'{moment.isoformat(timespec='milliseconds')}'",
        write_date=lambda day: f"'{day}T00:00:00.000+00:00'",
        write_day=lambda moment: f"strftime('%Y-%m-%dT00:00:00.000+00:00', {moment})",
    ),
}
"""How the columns of a schema of Prisma's are kept, with the native types that each database has for them."""


@dataclass(frozen=True, slots=True)
class PrismaStyle(SqlStyle):
    """What a stack chooses; constraints have Prisma's names, whatever the naming says of them."""

    dialects: Mapping[Database, SqlDialect] = field(default_factory=lambda: DIALECTS)

    def describe(self, spec: ServiceSpec) -> Schema:
        """Give the tables of a service, which is enriched, in the order in which its schema has to state the models."""
        schema = describe_schema(spec, name_constraints(self.naming, spec.database))
        return replace(schema, tables=tuple(replace(table, checks=()) for table in schema.tables))
