"""Filling: what rows get that are there already when a column comes that must not be null.

The default of the field, or else the plainest value that the field takes: empty, zero, false, the first of an enum,
the moment at which the row was made. What must be unique is made from the row's id. Nothing can be invented for a
reference, nor for a unique value of another kind.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generators.auth.accounts import EMAIL_PATTERN
from generators.contract.values import get_max_length, get_scale
from generators.quoting import py_string
from generators.spec.models import Field, FieldType
from generators.stacks.fastapi_sqlalchemy.dialects import Dialect
from generators.stacks.fastapi_sqlalchemy.sampling import sample_pattern
from generators.stacks.fastapi_sqlalchemy.tables.table import Column
from generators.stacks.fastapi_sqlalchemy.types import write_default_value

_SHORTEST_ID, _LONGEST_ID = 32, 36
"""Characters of a UUID, without its hyphens and with them: databases write it either way."""

_NO_HOST = "@example.invalid"
"""The end of an address that nobody can have: RFC 2606 keeps this domain from ever being given away."""


@dataclass(frozen=True, slots=True)
class Filling:
    """What rows get.

    Attributes:
        value: As Python in a migration; where it is made of other columns, ``{}`` stands for the table.
        words: The same in prose.
        columns: The other columns that it is made of, by name.
    """

    value: str
    words: str
    columns: tuple[str, ...] = ()

    def write(self, table: str) -> str:
        """Give the value in a statement where the table is called so."""
        return self.value.format(table) if self.columns else self.value


def choose_filling(column: Column, dialect: Dialect, *, is_unique: bool) -> Filling | None:
    """Give what rows get in a column that they do not have yet; None if nothing can be invented.

    Args:
        column: As it has to be.
        dialect: Of the database.
        is_unique: Whether no two rows may have the same value.
    """
    field = column.field
    if field is None:
        return None
    if is_unique:
        return _make_unique(field, dialect)
    if field.default is not None:
        default = write_default_value(field)
        is_uuid = field.type is FieldType.UUID
        return Filling(dialect.uuid_value.format(default) if is_uuid else default, "the default")
    return _CHOICES[field.type](field)


def _make_unique(field: Field, dialect: Dialect) -> Filling | None:
    text = dialect.id_text.format('{}.c["id"]')
    if field.type is FieldType.UUID:
        return _ID
    if field.type is not FieldType.STRING:
        return None
    if field.pattern == EMAIL_PATTERN:
        value = f"{text}.concat({py_string(_NO_HOST)})"
        return Filling(value, "an address that nobody has, made of their id", ("id",))
    is_free = field.pattern is None and (field.min_length or 0) <= _SHORTEST_ID
    return Filling(text, "their id", ("id",)) if is_free and get_max_length(field) >= _LONGEST_ID else None


def _choose_text(field: Field) -> Filling | None:
    least = field.min_length or 0
    text = "-" * least
    if field.pattern is not None:
        samples = sample_pattern(field.pattern, count=1, min_length=least, max_length=get_max_length(field))
        if not samples:
            return None
        text = samples[0]
    return Filling(py_string(text), py_string(text) if text else "an empty text")


def _choose_number(field: Field) -> Decimal:
    least = Decimal(0) if field.minimum is None else max(field.minimum, Decimal(0))
    return least if field.maximum is None else min(field.maximum, least)


def _choose_integer(field: Field) -> Filling:
    number = str(int(_choose_number(field)))
    return Filling(number, number)


def _choose_decimal(field: Field) -> Filling:
    number = _choose_number(field)
    rounding = "ROUND_CEILING" if field.minimum is not None and number == field.minimum else "ROUND_FLOOR"
    text = f"{number.quantize(Decimal(1).scaleb(-get_scale(field)), rounding):f}"
    return Filling(f'Decimal("{text}")', text)


def _choose_float(field: Field) -> Filling:
    number = repr(float(_choose_number(field)))
    return Filling(number, number)


def _choose_first(field: Field) -> Filling:
    return Filling(py_string(field.values[0]), py_string(field.values[0]))


def _keep(filling: Filling) -> Callable[[Field], Filling]:
    return lambda _: filling


_ID = Filling('{}.c["id"]', "their id", ("id",))
_CREATED = ("created_at",)

_CHOICES: Mapping[FieldType, Callable[[Field], Filling | None]] = {
    FieldType.STRING: _choose_text,
    FieldType.TEXT: _choose_text,
    FieldType.INTEGER: _choose_integer,
    FieldType.DECIMAL: _choose_decimal,
    FieldType.FLOAT: _choose_float,
    FieldType.BOOLEAN: _keep(Filling("False", "false")),
    FieldType.DATE: _keep(Filling('sa.func.date({}.c["created_at"])', "the day of their creation", _CREATED)),
    FieldType.DATETIME: _keep(Filling('{}.c["created_at"]', "the moment of their creation", _CREATED)),
    FieldType.UUID: _keep(_ID),
    FieldType.JSON: _keep(Filling("sa.text(\"'{}'\")", "an empty object")),
    FieldType.ENUM: _choose_first,
}
