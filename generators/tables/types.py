"""Types: what a column keeps, before a stack writes it in its own words.

Two types are the same where a database makes no difference between them: a text on PostgreSQL has no length.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generators.contract.values import get_max_length, get_precision, get_scale
from generators.spec.models import Database, Field, FieldType, Resource
from generators.tables import mysql_rows


class Kind(StrEnum):
    """The kinds of types."""

    UUID = "uuid"
    STRING = "string"
    TEXT = "text"
    LONG_TEXT = "long text"
    INTEGER = "integer"
    COUNTER = "counter"
    DECIMAL = "decimal"
    DOUBLE = "double"
    BOOLEAN = "boolean"
    DATE = "date"
    MOMENT = "moment"
    DOCUMENT = "document"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class ColumnType:
    """The type of a column.

    Attributes:
        kind: LONG_TEXT is a text that is longer than the plain one of MySQL, COUNTER what the database counts up,
            DOCUMENT JSON by its content, and JSON as it was written.
        length: Characters of a STRING.
        precision: Digits of a DECIMAL, in all.
        scale: Digits of a DECIMAL behind the point.
    """

    kind: Kind
    length: int = 0
    precision: int = 0
    scale: int = 0


UUID = ColumnType(Kind.UUID)
TEXT = ColumnType(Kind.TEXT)
INTEGER = ColumnType(Kind.INTEGER)
COUNTER = ColumnType(Kind.COUNTER)
BOOLEAN = ColumnType(Kind.BOOLEAN)
MOMENT = ColumnType(Kind.MOMENT)
DOCUMENT = ColumnType(Kind.DOCUMENT)
JSON = ColumnType(Kind.JSON)

_PLAIN: Mapping[FieldType, ColumnType] = {
    FieldType.INTEGER: INTEGER,
    FieldType.FLOAT: ColumnType(Kind.DOUBLE),
    FieldType.BOOLEAN: BOOLEAN,
    FieldType.DATE: ColumnType(Kind.DATE),
    FieldType.DATETIME: MOMENT,
    FieldType.UUID: UUID,
    FieldType.JSON: DOCUMENT,
}


@dataclass(frozen=True, slots=True)
class _Room:
    """What a database has for texts.

    Attributes:
        enum_length: Characters of the column of an enum: room for any value that the Spec allows.
        choose_text: Gives the type of a text of at most so many characters.
        find_outside: Gives the names of the strings of a resource that are kept as texts, so that its rows fit.
    """

    enum_length: int = 63
    choose_text: Callable[[int], ColumnType] = field(default=lambda _: TEXT)
    find_outside: Callable[[Resource], frozenset[str]] = field(default=lambda _: frozenset())


def _choose_mysql_text(length: int) -> ColumnType:
    return TEXT if length <= mysql_rows.TEXT_CHARACTERS else ColumnType(Kind.LONG_TEXT)


_ROOMS: Mapping[Database, _Room] = {
    Database.POSTGRESQL: _Room(),
    Database.SQLITE: _Room(),
    Database.MYSQL: _Room(mysql_rows.ENUM_LENGTH, _choose_mysql_text, mysql_rows.find_outside),
}


def write_string(length: int) -> ColumnType:
    """Give the type of a string of at most so many characters."""
    return ColumnType(Kind.STRING, length=length)


def choose_text(database: Database, length: int) -> ColumnType:
    """Give the type of a text of at most so many characters."""
    return _ROOMS[database].choose_text(length)


def choose_types(resource: Resource, database: Database) -> Mapping[str, ColumnType]:
    """Give the type of the column of each field, by the field's name."""
    room = _ROOMS[database]
    outside = room.find_outside(resource)
    return {field.name: _choose_type(field, room, is_outside=field.name in outside) for field in resource.fields}


def _choose_type(field: Field, room: _Room, *, is_outside: bool) -> ColumnType:
    match field.type:
        case FieldType.TEXT:
            return room.choose_text(get_max_length(field))
        case FieldType.STRING if is_outside:
            return room.choose_text(get_max_length(field))
        case FieldType.STRING:
            return write_string(get_max_length(field))
        case FieldType.ENUM:
            return write_string(room.enum_length)
        case FieldType.DECIMAL:
            return ColumnType(Kind.DECIMAL, precision=get_precision(field), scale=get_scale(field))
        case _:
            return _PLAIN[field.type]
