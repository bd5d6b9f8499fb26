"""Columns: each type as Python writes it, in models and in migrations.

A model writes types by the names of its imports, and leaves those out that SQLAlchemy derives from the annotation; a
migration writes them by the names of ``sa``, of the database's own module, and of what it defines itself.
"""

from collections.abc import Mapping

from generators.stacks.fastapi_sqlalchemy.dialects import Dialect
from generators.tables.types import ColumnType, Kind

_MODEL: Mapping[Kind, str] = {
    Kind.TEXT: "Text",
    Kind.LONG_TEXT: "MediumText",
    Kind.DOUBLE: "Double",
    Kind.MOMENT: "UtcDateTime",
    Kind.DOCUMENT: "JsonDocument",
}

_MIGRATION: Mapping[Kind, str] = {
    Kind.TEXT: "sa.Text()",
    Kind.LONG_TEXT: "MEDIUM_TEXT",
    Kind.INTEGER: "sa.Integer()",
    Kind.COUNTER: 'sa.BigInteger().with_variant(sa.Integer(), "sqlite")',
    Kind.DOUBLE: "sa.Double()",
    Kind.BOOLEAN: "sa.Boolean()",
    Kind.DATE: "sa.Date()",
    Kind.JSON: "sa.JSON()",
}


def write_model_type(kept: ColumnType) -> str:
    """Give a type as a model writes it; empty where SQLAlchemy derives it from the annotation."""
    match kept.kind:
        case Kind.STRING:
            return f"String({kept.length})"
        case Kind.DECIMAL:
            return f"ExactDecimal({kept.precision}, {kept.scale})"
        case _:
            return _MODEL.get(kept.kind, "")


def write_type(kept: ColumnType, dialect: Dialect) -> str:
    """Give a type as a migration of a database writes it."""
    match kept.kind:
        case Kind.STRING:
            return f"sa.String({kept.length})"
        case Kind.DECIMAL:
            return f"sa.Numeric({kept.precision}, {kept.scale})"
        case Kind.UUID:
            return dialect.uuid
        case Kind.MOMENT:
            return dialect.moment.migration
        case Kind.DOCUMENT:
            return dialect.document
        case _:
            return _MIGRATION[kept.kind]
