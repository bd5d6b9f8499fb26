"""Conversions: which types take the values of another one over, and which values they cannot hold.

Texts become texts and numbers become numbers. Anything else would need an answer to what a value means, which nobody
gave: such a column goes, and another one comes.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generators.contract.values import INTEGER_LIMIT, get_decimal_limit, get_max_length, get_precision, get_scale
from generators.migrations.rows import Finer, Larger, Longer, Misfit
from generators.spec.models import Field, FieldType
from generators.tables.table import Column

_FLOAT_DIGITS = 15
"""What a float of 64 bits keeps of any decimal."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """How a type takes the values of another one over.

    Attributes:
        refused: What is true of values that it cannot hold.
    """

    refused: tuple[Misfit, ...] = ()


def find_conversion(before: Column, after: Column) -> Conversion | None:
    """Give how one column takes the values of another one over; None if it cannot."""
    if before.type == after.type:
        return Conversion()
    if before.field is None or after.field is None:
        return None
    kinds = (_find_kind(before.field), _find_kind(after.field))
    convert = _CONVERSIONS.get(kinds)
    return convert(before.field, after.field) if convert else None


def _find_kind(field: Field) -> FieldType:
    """Give the type as far as it matters here: all texts are kept alike."""
    is_text = field.type in (FieldType.STRING, FieldType.TEXT, FieldType.ENUM)
    return FieldType.TEXT if is_text else field.type


def _convert_freely(_before: Field, _after: Field) -> Conversion:
    return Conversion()


def _shorten_text(before: Field, after: Field) -> Conversion:
    # The values of an enum have a CHECK of their own.
    if after.type is FieldType.ENUM:
        return Conversion()
    length = get_max_length(after)
    is_longer = before.type is not FieldType.ENUM and get_max_length(before) > length
    return Conversion((Longer(length),) if is_longer else ())


def _widen_integer(_before: Field, after: Field) -> Conversion:
    digits = get_precision(after) - get_scale(after)
    has_room = 10**digits > INTEGER_LIMIT
    return Conversion(() if has_room else (Larger(Decimal(10**digits)),))


def _scale_decimal(before: Field, after: Field) -> Conversion:
    refused: list[Misfit] = []
    if get_scale(after) < get_scale(before):
        refused.append(Finer(get_scale(after)))
    digits = get_precision(after) - get_scale(after)
    if digits < get_precision(before) - get_scale(before):
        refused.append(Larger(Decimal(10**digits)))
    return Conversion(tuple(refused))


def _round_float(_before: Field, after: Field) -> Conversion:
    return Conversion((Larger(get_decimal_limit(after), is_allowed=True),))


def _narrow_to_integer(_before: Field, _after: Field) -> Conversion:
    return Conversion((Finer(), Larger(Decimal(INTEGER_LIMIT))))


def _widen_decimal(before: Field, _after: Field) -> Conversion:
    if get_precision(before) <= _FLOAT_DIGITS:
        return Conversion()
    # Smaller ones have no more digits than a float keeps.
    limit = Decimal(1).scaleb(_FLOAT_DIGITS - get_scale(before))
    return Conversion((Larger(limit),))


_CONVERSIONS: Mapping[tuple[FieldType, FieldType], Callable[[Field, Field], Conversion]] = {
    (FieldType.TEXT, FieldType.TEXT): _shorten_text,
    (FieldType.INTEGER, FieldType.DECIMAL): _widen_integer,
    (FieldType.INTEGER, FieldType.FLOAT): _convert_freely,
    (FieldType.DECIMAL, FieldType.DECIMAL): _scale_decimal,
    (FieldType.DECIMAL, FieldType.INTEGER): _narrow_to_integer,
    (FieldType.DECIMAL, FieldType.FLOAT): _widen_decimal,
    (FieldType.FLOAT, FieldType.DECIMAL): _round_float,
    (FieldType.FLOAT, FieldType.INTEGER): _narrow_to_integer,
}
