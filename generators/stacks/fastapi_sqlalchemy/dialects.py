"""Dialects: how each database writes the types, names and orders in which it differs from the others.

A migration names the types of its own database; SQLite is the second one that it runs on, because the tests of every
service can.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from generators.spec.models import Database


class PythonType(NamedTuple):
    """A column type as Python writes it, in a model and in a migration."""

    model: str
    migration: str


@dataclass(frozen=True, slots=True)
class Dialect:
    """What the views have to know of one database.

    Attributes:
        uuid: The type of ids in a migration; in a model the annotation says it.
        moment: The type under UtcDateTime.
        document: The type of JSON documents in a migration.
        module: The module of SQLAlchemy with its own types; empty where migrations use none of them.
        definitions: The types that migrations define, by the names that they give them.
        id_text: An id as a text in a migration; ``{}`` stands for the id.
        uuid_value: A UUID as its type takes it in a migration; ``{}`` stands for the UUID.
        partial: The dialects of SQLAlchemy, of those that migrations run on, in which an index can be over some rows.
        quotes_always: Whether pieces of SQL quote each name with backticks, or the words of SQL only.
        has_free_autocommit: Whether the driver goes into AUTOCOMMIT and out of it without asking the server.
        has_nulls_last: Whether an order can say that NULL stands last.
    """

    uuid: str
    moment: PythonType
    document: str
    module: str = ""
    definitions: Mapping[str, str] = field(default_factory=dict)
    id_text: str = "sa.cast({}, sa.String(36))"
    uuid_value: str = "{}"
    partial: tuple[str, ...] = ()
    quotes_always: bool = False
    has_free_autocommit: bool = True
    has_nulls_last: bool = True


_SHARED = Dialect(
    uuid="sa.Uuid()",
    moment=PythonType("DateTime(timezone=True)", "sa.DateTime(timezone=True)"),
    document="sa.JSON()",
)

DIALECTS: Mapping[Database, Dialect] = {
    Database.POSTGRESQL: replace(
        _SHARED,
        document="JSON_DOCUMENT",
        module="postgresql",
        # The service on PostgreSQL is tested on SQLite too.
        partial=("postgresql", "sqlite"),
        definitions={"JSON_DOCUMENT": 'postgresql.JSONB().with_variant(sa.JSON(), "sqlite")'},
    ),
    Database.SQLITE: replace(_SHARED, partial=("sqlite",)),
    Database.MYSQL: Dialect(
        uuid="UUID_BYTES",
        moment=PythonType("DATETIME(fsp=6)", "mysql.DATETIME(fsp=6)"),
        document="sa.JSON()",
        module="mysql",
        definitions={
            "UUID_BYTES": 'sa.BINARY(16).with_variant(sa.LargeBinary(), "sqlite")',
            "MEDIUM_TEXT": 'mysql.MEDIUMTEXT().with_variant(sa.Text(), "sqlite")',
        },
        id_text="sa.cast(sa.func.lower(sa.func.hex({})), sa.String(36))",
        uuid_value="{}.bytes",
        quotes_always=True,
        has_free_autocommit=False,
        has_nulls_last=False,
    ),
}
"""The dialect of each database that this stack speaks to."""
