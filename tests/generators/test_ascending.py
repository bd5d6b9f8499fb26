"""Values in ascending order are what fields take, and in order by any rules."""

from decimal import Decimal

import pytest

from generators.ascending import list_ascending
from generators.spec.models import Field, FieldType


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ({"type": FieldType.STRING, "min_length": 3}, ("aaa", "bbb", "ccc")),
        ({"type": FieldType.STRING, "pattern": "^[xy]$"}, ("x", "y")),
        ({"type": FieldType.INTEGER}, (9, 10, 11)),
        ({"type": FieldType.INTEGER, "minimum": 1, "maximum": 2}, (1, 2)),
        ({"type": FieldType.DECIMAL}, ("9.00", "10.00", "11.00")),
        ({"type": FieldType.DECIMAL, "scale": 1, "minimum": Decimal("0.05"), "maximum": 1}, ("0.1", "0.2", "0.3")),
        ({"type": FieldType.FLOAT, "minimum": 0, "maximum": 1}, (0.0, 0.25, 0.5)),
        ({"type": FieldType.BOOLEAN}, (False, True)),
        ({"type": FieldType.ENUM, "values": ("user", "admin")}, ("admin", "user")),
        # Capital letters come first by characters, and as a language has it they do not.
        ({"type": FieldType.ENUM, "values": ("B", "a", "c")}, ("B", "c")),
        ({"type": FieldType.ENUM, "values": ("a", "A")}, ()),
        ({"type": FieldType.INTEGER, "minimum": 5, "maximum": 5}, ()),
    ],
)
def test_values_are_ascending(rules, expected):
    assert list_ascending(Field(name="field", **rules)) == expected
