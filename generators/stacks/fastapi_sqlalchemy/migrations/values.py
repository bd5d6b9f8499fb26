"""Values: what is written into columns, as expressions of Python in a migration."""

from decimal import Decimal

from generators.migrations.rows import DayOfRow, EmptyObject, Given, IdAsText, IdOfRow, MomentOfRow, Value
from generators.quoting import py_string
from generators.spec.models import FieldType
from generators.stacks.fastapi_sqlalchemy.dialects import Dialect
from generators.stacks.fastapi_sqlalchemy.migrations.rows import Rows
from generators.tables.table import Column


def list_columns(value: Value) -> tuple[Column, ...]:
    """Give the columns that a value is made of."""
    match value:
        case IdOfRow(column) | IdAsText(column) | MomentOfRow(column) | DayOfRow(column):
            return (column,)
        case _:
            return ()


def write_value(value: Value, rows: Rows, dialect: Dialect) -> str:
    """Give a value as it is written into rows."""
    match value:
        case Given():
            return _write_given(value, dialect)
        case EmptyObject():
            return "sa.text(\"'{}'\")"
        case IdOfRow(column) | MomentOfRow(column):
            return rows.name(column.name)
        case IdAsText(column, end):
            text = dialect.id_text.format(rows.name(column.name))
            return f"{text}.concat({py_string(end)})" if end else text
        case DayOfRow(column):
            return f"sa.func.date({rows.name(column.name)})"


def _write_given(given: Given, dialect: Dialect) -> str:
    match given.field.type:
        case FieldType.DATE:
            return f'dt.date.fromisoformat("{given.value}")'
        case FieldType.DATETIME:
            return f'dt.datetime.fromisoformat("{given.value}")'
        case FieldType.UUID:
            return dialect.uuid_value.format(f'UUID("{given.value}")')
        case _:
            return f'Decimal("{given.value:f}")' if isinstance(given.value, Decimal) else repr(given.value)
