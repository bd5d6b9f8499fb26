"""Dialects: how each database writes the types, names and orders in which it differs from the others.

Types are written as Python: for a model by the names of its imports, for a migration by those of ``sa`` and of the
database's own module. A migration names the types of its own database; SQLite is the second one that it runs on,
because the tests of every service can.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from generators.spec.models import Database, Resource
from generators.stacks.fastapi_sqlalchemy.databases.mysql import rows


class ColumnType(NamedTuple):
    """A column type as Python writes it.

    Attributes:
        model: In a model; empty where SQLAlchemy derives it from the annotation.
        migration: In a migration.
    """

    model: str
    migration: str


_TEXT = ColumnType("Text", "sa.Text()")


@dataclass(frozen=True, slots=True)
class Dialect:
    """What the views have to know of one database.

    Attributes:
        uuid: The type of ids in a migration; in a model the annotation says it.
        moment: The type under UtcDateTime.
        json: The type of JSON documents.
        enum_length: Characters of the column of an enum: room for any value that the Spec allows.
        choose_text: Gives the type of a text of at most so many characters.
        find_outside: Gives the names of the strings of a resource that are kept as texts, so that its rows fit.
        module: The module of SQLAlchemy with its own types; empty where migrations use none of them.
        definitions: The types that migrations define, by the names that they give them.
        id_text: An id as a text in a migration; ``{}`` stands for the id.
        uuid_value: A UUID as its type takes it in a migration; ``{}`` stands for the UUID.
        guards_constraints: Whether what a constraint leans on, such as the index of a foreign key, or a column in a
            CHECK, cannot be changed under it.
        can_rename: Whether constraints and indexes can be given another name.
        quotes_always: Whether pieces of SQL quote each name with backticks, or the words of SQL only.
        counts_characters: Whether SQL's ``length`` counts characters, and not bytes.
        can_alter: Whether a foreign key can be added to a table that is there.
        has_free_autocommit: Whether the driver goes into AUTOCOMMIT and out of it without asking the server.
        has_nulls_last: Whether an order can say that NULL stands last.
    """

    uuid: str
    moment: ColumnType
    json: ColumnType
    enum_length: int
    choose_text: Callable[[int], ColumnType]
    find_outside: Callable[[Resource], frozenset[str]]
    module: str = ""
    definitions: Mapping[str, str] = field(default_factory=dict)
    id_text: str = "sa.cast({}, sa.String(36))"
    uuid_value: str = "{}"
    guards_constraints: bool = False
    can_rename: bool = False
    quotes_always: bool = False
    counts_characters: bool = True
    can_alter: bool = True
    has_free_autocommit: bool = True
    has_nulls_last: bool = True


def _choose_any_text(_: int) -> ColumnType:
    return _TEXT


def _find_none(_: Resource) -> frozenset[str]:
    return frozenset()


def _choose_mysql_text(length: int) -> ColumnType:
    return _TEXT if length <= rows.TEXT_CHARACTERS else ColumnType("MediumText", "MEDIUM_TEXT")


_SHARED = Dialect(
    uuid="sa.Uuid()",
    moment=ColumnType("DateTime(timezone=True)", "sa.DateTime(timezone=True)"),
    json=ColumnType("JsonDocument", "sa.JSON()"),
    enum_length=63,
    choose_text=_choose_any_text,
    find_outside=_find_none,
)

DIALECTS: Mapping[Database, Dialect] = {
    Database.POSTGRESQL: replace(
        _SHARED,
        json=ColumnType("JsonDocument", "JSON_DOCUMENT"),
        module="postgresql",
        can_rename=True,
        definitions={"JSON_DOCUMENT": 'postgresql.JSONB().with_variant(sa.JSON(), "sqlite")'},
    ),
    Database.SQLITE: replace(_SHARED, can_alter=False),
    Database.MYSQL: Dialect(
        uuid="UUID_BYTES",
        moment=ColumnType("DATETIME(fsp=6)", "mysql.DATETIME(fsp=6)"),
        json=ColumnType("JsonDocument", "sa.JSON()"),
        enum_length=rows.ENUM_LENGTH,
        choose_text=_choose_mysql_text,
        find_outside=rows.find_outside,
        module="mysql",
        definitions={
            "UUID_BYTES": 'sa.BINARY(16).with_variant(sa.LargeBinary(), "sqlite")',
            "MEDIUM_TEXT": 'mysql.MEDIUMTEXT().with_variant(sa.Text(), "sqlite")',
        },
        id_text="sa.cast(sa.func.lower(sa.func.hex({})), sa.String(36))",
        uuid_value="{}.bytes",
        guards_constraints=True,
        quotes_always=True,
        counts_characters=False,
        has_free_autocommit=False,
        has_nulls_last=False,
    ),
}
"""The dialect of each database that this stack speaks to."""
