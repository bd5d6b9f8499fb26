"""Types: how schema.prisma writes the type of a column, and what Prisma's client takes and gives for it."""

from collections.abc import Callable, Mapping

from generators.spec.models import Database
from generators.tables.table import Column
from generators.tables.types import ColumnType, Kind

_SCALARS: Mapping[Kind, str] = {
    Kind.UUID: "String",
    Kind.STRING: "String",
    Kind.TEXT: "String",
    Kind.LONG_TEXT: "String",
    Kind.INTEGER: "Int",
    Kind.COUNTER: "BigInt",
    Kind.DECIMAL: "Decimal",
    Kind.DOUBLE: "Float",
    Kind.BOOLEAN: "Boolean",
    Kind.DATE: "DateTime",
    Kind.MOMENT: "DateTime",
    Kind.DOCUMENT: "Json",
    Kind.JSON: "Json",
}

WriteNative = Callable[[ColumnType], str]


def _write_digits(kind: ColumnType) -> str:
    return f"@db.Decimal({kind.precision}, {kind.scale})"


def _write_string(kind: ColumnType) -> str:
    return f"@db.VarChar({kind.length})"


# Where the type is the one that Prisma takes anyway, nothing is said.
_NATIVE: Mapping[Database, Mapping[Kind, WriteNative]] = {
    Database.POSTGRESQL: {
        Kind.UUID: lambda _: "@db.Uuid",
        Kind.STRING: _write_string,
        Kind.DECIMAL: _write_digits,
        Kind.DATE: lambda _: "@db.Date",
        Kind.MOMENT: lambda _: "@db.Timestamptz(3)",
        Kind.JSON: lambda _: "@db.Json",
    },
    Database.MYSQL: {
        Kind.UUID: lambda _: "@db.Char(36)",
        Kind.STRING: _write_string,
        Kind.TEXT: lambda _: "@db.Text",
        Kind.LONG_TEXT: lambda _: "@db.MediumText",
        Kind.DECIMAL: _write_digits,
        Kind.DATE: lambda _: "@db.Date",
    },
    Database.SQLITE: {},
}

PROVIDERS: Mapping[Database, str] = {
    Database.POSTGRESQL: "postgresql",
    Database.MYSQL: "mysql",
    Database.SQLITE: "sqlite",
}
"""How Prisma calls each database that this stack keeps rows in."""


def write_scalar(column: Column) -> str:
    """Give the type of a column in the schema, with a question mark if it may be null."""
    return _SCALARS[column.type.kind] + ("?" if column.nullable else "")


def write_native(column: Column, database: Database) -> str:
    """Give the attribute that says the type in the database; empty where Prisma's own choice is right."""
    write = _NATIVE[database].get(column.type.kind)
    return write(column.type) if write else ""
