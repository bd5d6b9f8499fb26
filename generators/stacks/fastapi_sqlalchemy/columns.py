"""Columns: the type of each field's column on the database of the service, in models and in migrations."""

from collections.abc import Iterator

from generators.contract.values import get_max_length, get_precision, get_scale
from generators.spec.models import Field, FieldType, Resource
from generators.stacks.fastapi_sqlalchemy.dialects import ColumnType, Dialect

_MODEL_NEEDS_NONE = ""
"""What a model states where SQLAlchemy derives the type from the annotation."""

_PLAIN: dict[FieldType, ColumnType] = {
    FieldType.INTEGER: (_MODEL_NEEDS_NONE, "sa.Integer()"),
    FieldType.FLOAT: ("Double", "sa.Double()"),
    FieldType.BOOLEAN: (_MODEL_NEEDS_NONE, "sa.Boolean()"),
    FieldType.DATE: (_MODEL_NEEDS_NONE, "sa.Date()"),
}

_CHARACTER_BYTES = 4
_LENGTH_BYTES = 2


def choose_columns(resource: Resource, dialect: Dialect) -> dict[str, ColumnType]:
    """Give the type of the column of each field, by the field's name."""
    moved = set(_list_moved(resource, dialect))
    return {field.name: _choose_column(field, dialect, is_moved=field.name in moved) for field in resource.fields}


def count_row_bytes(resource: Resource, dialect: Dialect) -> int:
    """Count the bytes that the strings of a row declare at most, when all that can be kept as texts are."""
    moved = set(_list_moved(resource, dialect))
    return sum(_count_bytes(field, dialect) for field in resource.fields if field.name not in moved)


def _choose_column(field: Field, dialect: Dialect, *, is_moved: bool) -> ColumnType:
    match field.type:
        case FieldType.TEXT:
            return dialect.choose_text(get_max_length(field))
        case FieldType.STRING if is_moved:
            return dialect.choose_text(get_max_length(field))
        case FieldType.STRING:
            length = get_max_length(field)
            return f"String({length})", f"sa.String({length})"
        case FieldType.ENUM:
            return f"String({dialect.enum_length})", f"sa.String({dialect.enum_length})"
        case FieldType.DECIMAL:
            digits = f"{get_precision(field)}, {get_scale(field)}"
            return f"ExactDecimal({digits})", f"sa.Numeric({digits})"
        case FieldType.DATETIME:
            return "UtcDateTime", dialect.moment[1]
        case FieldType.JSON:
            return dialect.json
        case FieldType.UUID:
            return _MODEL_NEEDS_NONE, dialect.uuid
        case _:
            return _PLAIN[field.type]


def _list_moved(resource: Resource, dialect: Dialect) -> Iterator[str]:
    """List the strings that are kept as texts, outside the row: those too long for it, then the longest of the rest."""
    if dialect.longest_varchar is None or dialect.row_bytes is None:
        return
    declared = sum(_count_bytes(field, dialect) for field in resource.fields)
    strings = [field for field in resource.fields if field.type is FieldType.STRING]
    # An index wants its column inside the row.
    movable = [field for field in strings if not (field.unique or field.indexed)]
    for field in sorted(movable, key=get_max_length, reverse=True):
        if declared <= dialect.row_bytes and get_max_length(field) <= dialect.longest_varchar:
            return
        declared -= _count_bytes(field, dialect)
        yield field.name


def _count_bytes(field: Field, dialect: Dialect) -> int:
    match field.type:
        case FieldType.STRING:
            return get_max_length(field) * _CHARACTER_BYTES + _LENGTH_BYTES
        case FieldType.ENUM:
            return dialect.enum_length * _CHARACTER_BYTES + _LENGTH_BYTES
        case _:
            return 0
