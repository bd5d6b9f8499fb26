"""Wrong values: for each kind of property, values that the contract refuses, with what is wrong with them."""

from typing import Any

from generators.contract import values
from generators.contract.properties import MAX_LINKS, Origin, Property
from generators.spec.models import Field, FieldType
from github_app.proof.contract.patterns import find_misfit
from github_app.proof.contract.samples import Value, get_units, write_units

MISSING_ID = "00000000-0000-4000-8000-000000000000"
"""A UUID that no row has."""

_NOT_TEXT: tuple[Value, ...] = (1, True, [], {})
_WRONG: dict[FieldType, tuple[Value, ...]] = {
    FieldType.STRING: _NOT_TEXT,
    FieldType.TEXT: _NOT_TEXT,
    FieldType.INTEGER: ("1", 1.5, True, [], "", 2**31, -(2**31) - 1, 10**30),
    FieldType.DECIMAL: (True, [], {}, "", "abc", "1e1", " 1", "1 ", "1_0", "NaN", "Infinity", "0x1", "\u0661"),
    FieldType.FLOAT: ("1.5", True, [], ""),
    FieldType.BOOLEAN: ("true", 0, 1, "yes", []),
    FieldType.DATE: ("2024-02-30", "2024-13-01", "2024-1-1", "20240101", "2024-01-01T00:00:00Z", 1, 1.5, True, ""),
    FieldType.DATETIME: (
        "2024-01-01T12:00:00", "2024-01-01", "2024-02-30T00:00:00Z", "2024-01-01T25:00:00Z", 1_700_000_000, True, "",
    ),
    FieldType.UUID: ("x", 1, True, [], "", "00000000-0000-4000-8000-00000000000g"),
    FieldType.JSON: (),
    FieldType.ENUM: ("no such value", "", *_NOT_TEXT),
}  # fmt: skip
_WRONG_IN_QUERY: dict[FieldType, tuple[str, ...]] = {
    FieldType.INTEGER: ("x", "1.5", "", str(2**31), "9" * 30),
    FieldType.DECIMAL: ("x", "1e1", "", "NaN"),
    FieldType.FLOAT: ("x", "", "nan", "inf"),
    FieldType.BOOLEAN: ("1", "0", "yes", "True", "on", ""),
    FieldType.DATE: ("x", "2024-02-30", "1700000000", ""),
    FieldType.DATETIME: ("x", "2024-01-01T12:00:00", "1700000000", ""),
    FieldType.UUID: ("x", ""),
    FieldType.ENUM: ("no such value", ""),
}
# Written as JSON by hand, because Python cannot encode half a character.
HALF_CHARACTER = "\\ud800"


def list_wrong_values(prop: Property) -> list[Value]:
    """Give values of a body that a property must refuse; null is not among them."""
    if prop.origin is Origin.REFERENCE:
        return ["x", 1, True, [], {}, "", MISSING_ID]
    if prop.origin is Origin.LINK:
        return ["x", 1, {}, ["x"], [1], [None], [MISSING_ID], [MISSING_ID] * (MAX_LINKS + 1)]
    field = _get_field(prop)
    return [*_WRONG[field.type], *_list_out_of_bounds(field)]


def list_wrong_filters(prop: Property) -> list[str]:
    """Give values of a query parameter that a filter must refuse."""
    if prop.origin is Origin.REFERENCE:
        return ["x", ""]
    field = _get_field(prop)
    if field.type is FieldType.STRING:
        return ["a\0b", *(value for value in _list_out_of_bounds(field) if "\0" not in value)]
    return list(_WRONG_IN_QUERY[field.type])


def _get_field(prop: Property) -> Field:
    if prop.field is None:
        msg = f"{prop.name} is not a field"
        raise ValueError(msg)
    return prop.field


def _list_out_of_bounds(field: Field) -> list[Any]:
    match field.type:
        case FieldType.STRING | FieldType.TEXT:
            return _list_wrong_texts(field)
        case FieldType.INTEGER:
            lowest, highest = get_units(field)
            return [lowest - 1, highest + 1]
        case FieldType.DECIMAL:
            lowest, highest = get_units(field)
            finer = f"{write_units(field, max(lowest, min(highest, 1)))}{'' if values.get_scale(field) else '.'}1"
            return [write_units(field, lowest - 1), write_units(field, highest + 1), finer, float("1e300")]
        case FieldType.FLOAT:
            below = [] if field.minimum is None else [float(field.minimum) - 1]
            return below if field.maximum is None else [*below, float(field.maximum) + 1]
        case FieldType.JSON:
            return [{"text": "a\0b"}, ["\0"], {"a\0b": 1}]
        case _:
            return []


def _list_wrong_texts(field: Field) -> list[str]:
    shortest, longest = field.min_length or 0, values.get_max_length(field)
    wrong = ["a\0b", "x" * (longest + 1)]
    if shortest:
        wrong.append("x" * (shortest - 1))
    misfit = find_misfit(field.pattern, shortest=shortest, longest=longest) if field.pattern else None
    return wrong if misfit is None else [*wrong, misfit]
