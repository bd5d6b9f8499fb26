"""Tests of generated services try values that a field takes, and values that it refuses."""

import pytest

from generators.errors import SpecError
from generators.examples import Example, write_example, write_wrong
from generators.node.examples import TYPESCRIPT
from generators.spec.models import Field


@pytest.mark.parametrize(
    ("field", "expression", "count"),
    [
        ({"type": "string"}, "`line two ${number}`", 1000),
        ({"type": "string", "max_length": 6}, "String(number)", 1000),
        ({"type": "string", "min_length": 12}, "`line two ${String(number).padStart(3, '0')}`", 1000),
        ({"type": "string", "pattern": "^[AB]$"}, '["A", "B"][number % 2]', 2),
        ({"type": "integer", "minimum": 5, "maximum": 6}, "[5, 6][number % 2]", 2),
        ({"type": "integer", "minimum": 7}, "7 + number", 1000),
        ({"type": "decimal", "precision": 6, "scale": 0}, "String(number)", 1000),
        ({"type": "decimal"}, "`${number}.50`", 1000),
        ({"type": "float", "minimum": 1, "maximum": 1}, "1.0", 1),
        ({"type": "enum", "values": ["a"]}, '"a"', 1),
        ({"type": "boolean"}, "number % 2 === 0", 2),
    ],
)
def test_a_field_takes_its_example(field, expression, count):
    example = write_example(Field.model_validate({"name": "line_two", **field}), "Page", TYPESCRIPT)
    assert example == Example(expression, count)


def test_a_pattern_that_nothing_fits_has_no_example():
    with pytest.raises(SpecError, match="No value was found"):
        write_example(Field(name="code", type="string", pattern="^a{9}$", max_length=3), "Page", TYPESCRIPT)


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ({"type": "string", "min_length": 2}, "'x'.repeat(256)"),
        ({"type": "integer", "minimum": 1}, "0"),
        ({"type": "decimal", "scale": 0}, '"1000000000000"'),
        ({"type": "float", "maximum": 5}, "6.0"),
        ({"type": "enum", "values": ["a", "b"]}, '"a-b-"'),
        ({"type": "date"}, '"2026-02-30"'),
    ],
)
def test_a_field_refuses_what_is_wrong(field, wrong):
    assert wrong in write_wrong(Field.model_validate({"name": "line_two", **field}), TYPESCRIPT)
