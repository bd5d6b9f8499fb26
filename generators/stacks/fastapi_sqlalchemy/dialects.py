"""Dialects: how each database writes the types, names and orders in which it differs from the others.

Types are written as Python: for a model by the names of its imports, for a migration by those of ``sa`` and of the
database's own module. A migration names the types of its own database; SQLite is the second one that it runs on,
because the tests of every service can.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from generators.spec.models import Database

ColumnType = tuple[str, str]
"""A column type as a model and as a migration write it."""

_TEXT: ColumnType = ("Text", "sa.Text()")
_MYSQL_TEXT_CHARACTERS = 16_383
"""What MySQL's TEXT keeps: 65,535 bytes, at four for a character."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """What the views have to know of one database.

    Attributes:
        uuid: The type of ids in a migration.
        moment: The type of moments.
        json: The type of JSON documents.
        enum_length: Characters of the column of an enum: room for any value that the Spec allows.
        choose_text: Gives the type of a text of at most so many characters.
        quotes_always: Whether pieces of SQL quote each name with backticks, or the words of SQL only.
        counts_characters: Whether SQL's ``length`` counts characters, and not bytes.
        can_alter: Whether a foreign key can be added to a table that is there.
        has_nulls_last: Whether an order can say that NULL stands last.
        longest_varchar: Most characters of a string that is a VARCHAR; None for any.
        row_bytes: Most bytes that the strings of a row may declare; None for any.
    """

    uuid: str
    moment: ColumnType
    json: ColumnType
    enum_length: int
    choose_text: Callable[[int], ColumnType]
    quotes_always: bool = False
    counts_characters: bool = True
    can_alter: bool = True
    has_nulls_last: bool = True
    longest_varchar: int | None = None
    row_bytes: int | None = None


def _choose_any_text(_: int) -> ColumnType:
    return _TEXT


def _choose_mysql_text(length: int) -> ColumnType:
    return _TEXT if length <= _MYSQL_TEXT_CHARACTERS else ("MediumText", "MEDIUM_TEXT")


_SHARED = Dialect(
    uuid="sa.Uuid()",
    moment=("DateTime(timezone=True)", "sa.DateTime(timezone=True)"),
    json=("JsonDocument", "sa.JSON()"),
    enum_length=63,
    choose_text=_choose_any_text,
)

DIALECTS: Mapping[Database, Dialect] = {
    Database.POSTGRESQL: replace(_SHARED, json=("JsonDocument", "JSON_DOCUMENT")),
    Database.SQLITE: replace(_SHARED, can_alter=False),
    Database.MYSQL: Dialect(
        uuid="UUID_BYTES",
        moment=("DATETIME(fsp=6)", "mysql.DATETIME(fsp=6)"),
        json=("JsonDocument", "sa.JSON()"),
        # One that can take over 255 bytes does not have to stand inside the page with all of its row.
        enum_length=64,
        choose_text=_choose_mysql_text,
        quotes_always=True,
        counts_characters=False,
        has_nulls_last=False,
        longest_varchar=_MYSQL_TEXT_CHARACTERS,
        # 65,535 in all, less what other columns take.
        row_bytes=60_000,
    ),
}
"""The dialect of each database that this stack speaks to."""
