"""SQL of this stack: the words that must be quoted, and the CHECK constraints of fields."""

from dataclasses import dataclass
from decimal import Decimal

from generators.contract.values import get_max_length
from generators.quoting import py_string
from generators.spec.models import Field, FieldType
from generators.stacks.fastapi_sqlalchemy.dialects import Dialect

_WORDS = """
    abort action add after all alter always analyse analyze and any array as asc asymmetric attach authorization
    autoincrement before begin between binary both by cascade case cast check collate collation column commit
    concurrently conflict constraint create cross current current_catalog current_date current_role current_schema
    current_time current_timestamp current_user database default deferrable deferred delete desc detach distinct do
    drop each else end escape except exclude exclusive exists explain fail fetch filter first following for foreign
    freeze from full generated glob grant group groups having if ignore ilike immediate in index indexed initially
    inner insert instead intersect into is isnull join key last lateral leading left like limit localtime
    localtimestamp match materialized natural no not nothing notnull null nulls of offset on only or order others
    outer over overlaps partition placing plan pragma preceding primary query raise range recursive references regexp
    reindex release rename replace restrict returning right rollback row rows savepoint select session_user set
    similar some symmetric system_user table tablesample temp temporary then ties to trailing transaction trigger true
    false unbounded union unique update user using vacuum values variadic verbose view virtual when where window with
    without
"""
_RESERVED = frozenset(_WORDS.split())
"""Words that PostgreSQL or SQLite do not take for the name of a column unless it is quoted."""


@dataclass(frozen=True, slots=True)
class Check:
    """What the database itself keeps of a field: one condition, as Python writes it.

    Attributes:
        name: Of the field.
        model: The condition in a model.
        migration: The condition in a migration.
        violation: What is true of rows that break it, as an expression of SQLAlchemy in a migration.
    """

    name: str
    model: str
    migration: str
    violation: str


def write_check(field: Field, dialect: Dialect) -> Check | None:
    """Give the condition that the database itself keeps for a field; None if there is none."""
    if field.min_length and not dialect.counts_characters:
        bounds = f"between({field.min_length}, {get_max_length(field)})"
        migration = f'sa.func.char_length(sa.column("{field.name}")).{bounds}'
        model = f'func.char_length(column("{field.name}")).{bounds}'
        return Check(field.name, model, migration, f"sa.not_({migration})")
    text = _write_condition(field, quote(field.name, dialect))
    if not text:
        return None
    condition = py_string(text)
    return Check(field.name, condition, condition, f"sa.text({py_string(f'NOT ({text})')})")


def _write_condition(field: Field, column: str) -> str:
    if field.type is FieldType.ENUM:
        values = ", ".join(f"'{value}'" for value in field.values)
        return f"{column} IN ({values})"
    parts = []
    if field.minimum is not None:
        parts.append(f"{column} >= {_write_number(field.minimum)}")
    if field.maximum is not None:
        parts.append(f"{column} <= {_write_number(field.maximum)}")
    if field.min_length:
        parts.append(f"length({column}) >= {field.min_length}")
    return " AND ".join(parts)


def quote(name: str, dialect: Dialect) -> str:
    """Give the name of a column for a piece of SQL, quoted if it is a word of SQL."""
    if dialect.quotes_always:
        return f"`{name}`"
    return f'"{name}"' if name in _RESERVED else name


def _write_number(number: Decimal) -> str:
    return f"{number:f}"
