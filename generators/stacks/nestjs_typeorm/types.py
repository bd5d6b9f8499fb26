"""Types: how entities write the type of a column in each database."""

from collections.abc import Callable, Mapping

from generators.node.nest.types import write_field_type
from generators.spec.models import Database, FieldType
from generators.tables.table import Column
from generators.tables.types import ColumnType, Kind

WriteType = Callable[[ColumnType], str]


def _name(name: str) -> WriteType:
    return lambda _: f"type: '{name}'"


def _write_string(kept: ColumnType) -> str:
    return f"type: 'varchar', length: {kept.length}"


def _write_digits(name: str) -> WriteType:
    return lambda kept: f"type: '{name}', precision: {kept.precision}, scale: {kept.scale}"


_SHARED: Mapping[Kind, WriteType] = {
    Kind.STRING: _write_string,
    Kind.TEXT: _name("text"),
    Kind.LONG_TEXT: _name("text"),
    Kind.DECIMAL: _write_digits("decimal"),
    Kind.BOOLEAN: _name("boolean"),
    Kind.DATE: _name("date"),
    Kind.JSON: _name("json"),
}

_COLUMNS: Mapping[Database, Mapping[Kind, WriteType]] = {
    Database.POSTGRESQL: {
        **_SHARED,
        Kind.UUID: _name("uuid"),
        Kind.INTEGER: _name("integer"),
        Kind.DECIMAL: _write_digits("numeric"),
        Kind.COUNTER: _name("bigint"),
        Kind.DOUBLE: _name("double precision"),
        Kind.MOMENT: _name("timestamp with time zone"),
        Kind.DOCUMENT: _name("jsonb"),
    },
    Database.MYSQL: {
        **_SHARED,
        Kind.UUID: lambda _: "type: 'char', length: 36",
        Kind.LONG_TEXT: _name("mediumtext"),
        Kind.INTEGER: _name("int"),
        Kind.COUNTER: _name("bigint"),
        Kind.DOUBLE: _name("double"),
        Kind.MOMENT: lambda _: "type: 'datetime', precision: 6",
        Kind.DOCUMENT: _name("json"),
    },
    Database.SQLITE: {
        **_SHARED,
        Kind.UUID: lambda _: "type: 'varchar', length: 36",
        Kind.INTEGER: _name("integer"),
        Kind.COUNTER: _name("integer"),
        Kind.DOUBLE: _name("double"),
        Kind.MOMENT: _name("datetime"),
        Kind.DOCUMENT: _name("json"),
    },
}


def write_column_type(column: Column, database: Database) -> str:
    """Give the options by which an entity states the type of a column."""
    return _COLUMNS[database][column.type.kind](column.type)


def write_kept_type(column: Column, database: Database) -> str:
    """Give the type of a column in an entity, null included."""
    kept = _write_kept_type(column, database)
    return f"{kept} | null" if column.nullable and column.type.kind is not Kind.DOCUMENT else kept


def _write_kept_type(column: Column, database: Database) -> str:
    field = column.field
    if field is not None and field.type is FieldType.ENUM:
        return write_field_type(field)
    match column.type.kind:
        case Kind.INTEGER | Kind.DOUBLE:
            return "number"
        case Kind.DECIMAL | Kind.COUNTER:
            # Only SQLite has no exact numbers, and no large ones of another kind, and gives what it has.
            return "number" if database is Database.SQLITE else "string"
        case Kind.BOOLEAN:
            return "boolean"
        case Kind.MOMENT:
            return "Date"
        case Kind.JSON:
            return "object"
        case Kind.DOCUMENT:
            return "Json" if column.nullable else "Exclude<Json, null>"
        case _:
            return "string"
