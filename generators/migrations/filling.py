"""Filling: what rows get that are there already when a column comes that must not be null.

The default of the field, or else the plainest value that the field takes: empty, zero, false, the first of an enum,
the moment at which the row was made. What must be unique is made from the row's id. Nothing can be invented for a
reference, nor for a unique value of another kind.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generators.auth.accounts import EMAIL_PATTERN
from generators.contract.values import count_exactly, get_max_length, get_scale, write_default
from generators.migrations.rows import DayOfRow, EmptyObject, Given, IdAsText, IdOfRow, MomentOfRow, Value
from generators.quoting import py_string
from generators.sampling import sample_pattern
from generators.spec.models import Field, FieldType
from generators.tables.table import Column, Role, Table

_SHORTEST_ID, _LONGEST_ID = 32, 36
"""Characters of a UUID, without its hyphens and with them: databases write it either way."""

_NO_HOST = "@example.invalid"
"""The end of an address that nobody can have: RFC 2606 keeps this domain from ever being given away."""


@dataclass(frozen=True, slots=True)
class Filling:
    """What rows get, and the same in prose."""

    value: Value
    words: str


def choose_filling(column: Column, table: Table) -> Filling | None:
    """Give what rows get in a column that they do not have yet; None if nothing can be invented.

    Args:
        column: As it has to be.
        table: Its table, as it has to be.
    """
    field = column.field
    if field is None:
        return None
    if column.name in table.unique_columns:
        return _make_unique(field, table)
    if field.default is not None:
        return Filling(Given(field, read_default(field)), "the default")
    return _CHOICES[field.type](field, table)


def read_default(field: Field) -> str | int | float | Decimal | bool:
    """Give the default of a field as a value of its type, as text where JSON has none for it."""
    default: str | int | float | bool = write_default(field)
    return Decimal(default) if field.type is FieldType.DECIMAL else default


def _make_unique(field: Field, table: Table) -> Filling | None:
    key = table.get_role(Role.ID)
    if field.type is FieldType.UUID:
        return Filling(IdOfRow(key), _ID)
    if field.type is not FieldType.STRING:
        return None
    if field.pattern == EMAIL_PATTERN:
        return Filling(IdAsText(key, _NO_HOST), "an address that nobody has, made of their id")
    is_free = field.pattern is None and (field.min_length or 0) <= _SHORTEST_ID
    return Filling(IdAsText(key), _ID) if is_free and get_max_length(field) >= _LONGEST_ID else None


def _choose_text(field: Field, _table: Table) -> Filling | None:
    least = field.min_length or 0
    text = "-" * least
    if field.pattern is not None:
        samples = sample_pattern(field.pattern, count=1, min_length=least, max_length=get_max_length(field))
        if not samples:
            return None
        text = samples[0]
    return Filling(Given(field, text), py_string(text) if text else "an empty text")


def _choose_number(field: Field) -> Decimal:
    least = Decimal(0) if field.minimum is None else max(field.minimum, Decimal(0))
    return least if field.maximum is None else min(field.maximum, least)


def _choose_integer(field: Field, _table: Table) -> Filling:
    number = int(_choose_number(field))
    return Filling(Given(field, number), str(number))


def _choose_decimal(field: Field, _table: Table) -> Filling:
    number = _choose_number(field)
    rounding = "ROUND_CEILING" if field.minimum is not None and number == field.minimum else "ROUND_FLOOR"
    with count_exactly(field):
        rounded = number.quantize(Decimal(1).scaleb(-get_scale(field)), rounding)
    return Filling(Given(field, rounded), f"{rounded:f}")


def _choose_float(field: Field, _table: Table) -> Filling:
    number = float(_choose_number(field))
    return Filling(Given(field, number), repr(number))


def _choose_first(field: Field, _table: Table) -> Filling:
    return Filling(Given(field, field.values[0]), py_string(field.values[0]))


def _choose_false(field: Field, _table: Table) -> Filling:
    return Filling(Given(field, value=False), "false")


def _choose_day(_field: Field, table: Table) -> Filling:
    return Filling(DayOfRow(table.get_role(Role.CREATED_AT)), "the day of their creation")


def _choose_moment(_field: Field, table: Table) -> Filling:
    return Filling(MomentOfRow(table.get_role(Role.CREATED_AT)), "the moment of their creation")


def _choose_id(_field: Field, table: Table) -> Filling:
    return Filling(IdOfRow(table.get_role(Role.ID)), _ID)


def _choose_object(_field: Field, _table: Table) -> Filling:
    return Filling(EmptyObject(), "an empty object")


_ID = "their id"

_CHOICES: Mapping[FieldType, Callable[[Field, Table], Filling | None]] = {
    FieldType.STRING: _choose_text,
    FieldType.TEXT: _choose_text,
    FieldType.INTEGER: _choose_integer,
    FieldType.DECIMAL: _choose_decimal,
    FieldType.FLOAT: _choose_float,
    FieldType.BOOLEAN: _choose_false,
    FieldType.DATE: _choose_day,
    FieldType.DATETIME: _choose_moment,
    FieldType.UUID: _choose_id,
    FieldType.JSON: _choose_object,
    FieldType.ENUM: _choose_first,
}
