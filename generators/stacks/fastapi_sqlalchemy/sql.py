"""SQL of this stack: the words that must be quoted, and conditions on columns."""

from dataclasses import dataclass
from decimal import Decimal

from generators.quoting import py_string
from generators.stacks.fastapi_sqlalchemy.dialects import Dialect
from generators.tables.table import Condition, NullTest

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
class CheckText:
    """What the database itself keeps of a column: one condition, as Python writes it.

    Attributes:
        name: Of the column.
        model: The condition in a model.
        migration: The condition in a migration.
        violation: What is true of rows that break it, as an expression of SQLAlchemy in a migration.
    """

    name: str
    model: str
    migration: str
    violation: str


def write_condition(column: str, condition: Condition, dialect: Dialect) -> CheckText:
    """Give the condition that the database itself keeps of a column."""
    if condition.max_length:
        bounds = f"between({condition.min_length}, {condition.max_length})"
        migration = f'sa.func.char_length(sa.column("{column}")).{bounds}'
        model = f'func.char_length(column("{column}")).{bounds}'
        return CheckText(column, model, migration, f"sa.not_({migration})")
    text = _write_sql(condition, quote(column, dialect))
    written = py_string(text)
    return CheckText(column, written, written, f"sa.text({py_string(f'NOT ({text})')})")


def write_null_test(test: NullTest) -> str:
    """Give a condition about null, in SQL."""
    return f"{test.column} IS {'' if test.is_null else 'NOT '}NULL"


def _write_sql(condition: Condition, column: str) -> str:
    if condition.values:
        values = ", ".join(f"'{value}'" for value in condition.values)
        return f"{column} IN ({values})"
    parts = []
    if condition.minimum is not None:
        parts.append(f"{column} >= {_write_number(condition.minimum)}")
    if condition.maximum is not None:
        parts.append(f"{column} <= {_write_number(condition.maximum)}")
    if condition.min_length:
        parts.append(f"length({column}) >= {condition.min_length}")
    return " AND ".join(parts)


def quote(name: str, dialect: Dialect) -> str:
    """Give the name of a column for a piece of SQL, quoted if it is a word of SQL."""
    if dialect.quotes_always:
        return f"`{name}`"
    return f'"{name}"' if name in _RESERVED else name


def _write_number(number: Decimal) -> str:
    return f"{number:f}"
