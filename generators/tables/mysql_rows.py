"""Rows of MySQL and MariaDB: the bytes that their columns take, and which strings are kept outside so that they fit.

What all columns of a row may declare is limited, and so is what has to stand in the page itself. A text, and a string
that can take over 255 bytes, leave only a pointer there.
"""

from dataclasses import dataclass

from generators.contract.values import get_max_length, get_precision
from generators.spec.models import Field, FieldType, Resource

ENUM_LENGTH = 64
"""Characters of the column of an enum: for any value that the Spec allows, and enough to leave the page."""

TEXT_CHARACTERS = 16_383
"""What a TEXT keeps: 65,535 bytes, at four for a character. No VARCHAR is longer."""

DECLARED_BYTES = 60_000
"""What strings may declare: 65,535, less what other columns take."""

PAGE_BYTES = 7_500
"""What may stand in the page: 8,126, less ids, times and references."""

_CHARACTER_BYTES = 4
_LENGTH_BYTES = 2
_SHORT_BYTES = 255
_POINTER_BYTES = 41

_FIXED_BYTES = {
    FieldType.INTEGER: 4,
    FieldType.FLOAT: 8,
    FieldType.BOOLEAN: 1,
    FieldType.DATE: 3,
    FieldType.DATETIME: 8,
    FieldType.UUID: 16,
}


@dataclass(frozen=True, slots=True)
class Width:
    """The bytes of a row.

    Attributes:
        declared: What its strings can take at most.
        in_page: What stands in the page.
    """

    declared: int
    in_page: int

    @property
    def fits(self) -> bool:
        """Whether MySQL takes a table of such rows."""
        return self.declared <= DECLARED_BYTES and self.in_page <= PAGE_BYTES


def find_outside(resource: Resource) -> frozenset[str]:
    """Give the names of the strings that are kept as texts: those too long for a row, and then as few as it takes."""
    outside = {field.name for field in resource.fields if _is_too_long(field)}
    # An index wants its column inside the row.
    together = {name for members in resource.unique_together for name in members}
    movable = [
        field
        for field in resource.fields
        if field.type is FieldType.STRING and not (field.unique or field.indexed or field.name in together)
    ]
    for field in sorted(movable, key=get_max_length, reverse=True):
        if measure_row(resource, outside).declared > DECLARED_BYTES:
            outside.add(field.name)
    for field in sorted(movable, key=_count_in_page, reverse=True):
        if measure_row(resource, outside).in_page > PAGE_BYTES and _count_in_page(field) > _POINTER_BYTES:
            outside.add(field.name)
    return frozenset(outside)


def measure_row(resource: Resource, outside: frozenset[str] | set[str]) -> Width:
    """Count the bytes of a row of which some strings are kept as texts."""
    inside = [field for field in resource.fields if field.name not in outside]
    pointers = len(outside) * _POINTER_BYTES
    return Width(
        declared=sum(_count_declared(field) for field in inside),
        in_page=sum(_count_in_page(field) for field in inside) + pointers,
    )


def _is_too_long(field: Field) -> bool:
    return field.type is FieldType.STRING and get_max_length(field) > TEXT_CHARACTERS


def _count_declared(field: Field) -> int:
    match field.type:
        case FieldType.STRING:
            return get_max_length(field) * _CHARACTER_BYTES + _LENGTH_BYTES
        case FieldType.ENUM:
            return ENUM_LENGTH * _CHARACTER_BYTES + _LENGTH_BYTES
        case _:
            return 0


def _count_in_page(field: Field) -> int:
    match field.type:
        case FieldType.STRING if get_max_length(field) * _CHARACTER_BYTES <= _SHORT_BYTES:
            return get_max_length(field) * _CHARACTER_BYTES + 1
        case FieldType.DECIMAL:
            # Nine digits take four bytes, and the groups before and behind the point are counted apart.
            return get_precision(field) // 2 + _LENGTH_BYTES
        case _:
            return _FIXED_BYTES.get(field.type, _POINTER_BYTES)
