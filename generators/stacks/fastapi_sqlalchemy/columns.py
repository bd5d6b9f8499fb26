"""Columns: the type of each field's column on the database of the service, in models and in migrations."""

from generators.contract.values import get_max_length, get_precision, get_scale
from generators.spec.models import Field, FieldType, Resource
from generators.stacks.fastapi_sqlalchemy.dialects import ColumnType, Dialect

_PLAIN: dict[FieldType, ColumnType] = {
    FieldType.INTEGER: ColumnType("", "sa.Integer()"),
    FieldType.FLOAT: ColumnType("Double", "sa.Double()"),
    FieldType.BOOLEAN: ColumnType("", "sa.Boolean()"),
    FieldType.DATE: ColumnType("", "sa.Date()"),
}


def choose_columns(resource: Resource, dialect: Dialect) -> dict[str, ColumnType]:
    """Give the type of the column of each field, by the field's name."""
    outside = dialect.find_outside(resource)
    return {field.name: _choose_column(field, dialect, is_outside=field.name in outside) for field in resource.fields}


def _choose_column(field: Field, dialect: Dialect, *, is_outside: bool) -> ColumnType:
    match field.type:
        case FieldType.TEXT:
            return dialect.choose_text(get_max_length(field))
        case FieldType.STRING if is_outside:
            return dialect.choose_text(get_max_length(field))
        case FieldType.STRING:
            return _write_string(get_max_length(field))
        case FieldType.ENUM:
            return _write_string(dialect.enum_length)
        case FieldType.DECIMAL:
            digits = f"{get_precision(field)}, {get_scale(field)}"
            return ColumnType(f"ExactDecimal({digits})", f"sa.Numeric({digits})")
        case FieldType.DATETIME:
            return ColumnType("UtcDateTime", dialect.moment.migration)
        case FieldType.JSON:
            return dialect.json
        case FieldType.UUID:
            return ColumnType("", dialect.uuid)
        case _:
            return _PLAIN[field.type]


def _write_string(length: int) -> ColumnType:
    return ColumnType(f"String({length})", f"sa.String({length})")
