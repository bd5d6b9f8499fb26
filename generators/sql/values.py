"""Values: what is written into columns, and what is true of values, as expressions of SQL."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal

from generators.migrations.rows import (
    DayOfRow,
    EmptyObject,
    Finer,
    Given,
    IdAsText,
    IdOfRow,
    Larger,
    Longer,
    Misfit,
    MomentOfRow,
    Value,
)
from generators.spec.models import FieldType
from generators.sql.dialect import SqlDialect
from generators.tables.table import Column, Condition, NullTest

Locate = Callable[[Column], str]
"""Gives the expression under which the value of a column is found."""


def write_value(value: Value, dialect: SqlDialect, locate: Locate) -> str:
    """Give what is written into a column, where other columns of the row are found as ``locate`` says."""
    match value:
        case Given():
            return _write_given(value, dialect)
        case EmptyObject():
            return "'{}'"
        case IdOfRow(column) | MomentOfRow(column):
            return locate(column)
        case IdAsText(column, end):
            text = dialect.write_id(locate(column))
            return dialect.join(text, dialect.write_text(end)) if end else text
        case DayOfRow(column):
            return dialect.write_day(locate(column))


def _write_given(given: Given, dialect: SqlDialect) -> str:
    match given.field.type, given.value:
        case FieldType.DATETIME, str(text):
            return dialect.write_moment(datetime.fromisoformat(text))
        case FieldType.DATE, str(text):
            return dialect.write_date(text)
        case FieldType.UUID, str(text):
            return dialect.write_uuid(text)
        case _, str(text):
            return dialect.write_text(text)
        case _, bool(is_true):
            return "TRUE" if is_true else "FALSE"
        case _, Decimal() as number:
            return f"{number:f}"
        case _, number:
            return repr(number)


def write_condition(condition: Condition, value: str, dialect: SqlDialect) -> str:
    """Give what has to be true of a value, which is an expression."""
    if condition.values:
        return f"{value} IN ({', '.join(map(dialect.write_text, condition.values))})"
    length = f"{dialect.char_length}({value})"
    if condition.max_length:
        return f"{length} BETWEEN {condition.min_length} AND {condition.max_length}"
    bounds = (
        f"{value} >= {condition.minimum:f}" if condition.minimum is not None else "",
        f"{value} <= {condition.maximum:f}" if condition.maximum is not None else "",
        f"{length} >= {condition.min_length}" if condition.min_length else "",
    )
    return " AND ".join(filter(None, bounds))


def write_misfit(misfit: Misfit, value: str, dialect: SqlDialect) -> str:
    """Give what is true of a value that does not fit, which is an expression."""
    match misfit:
        case Longer(length):
            return f"{dialect.char_length}({value}) > {length}"
        case Larger(limit, is_allowed):
            return f"abs({value}) {'>' if is_allowed else '>='} {limit:f}"
        case Finer(None):
            return f"round({value}) <> {value}"
        case Finer(scale):
            return f"round({value}, {scale}) <> {value}"


def write_null_test(test: NullTest, dialect: SqlDialect) -> str:
    """Give a condition about null."""
    return f"{dialect.quote(test.column)} IS {'' if test.is_null else 'NOT '}NULL"
