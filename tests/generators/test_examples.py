"""Examples respect every bound; where nothing fits, that is said."""

import re
from datetime import date, timedelta
from decimal import Decimal
from time import process_time
from typing import Any
from uuid import UUID

import pytest

from generators.errors import SpecError
from generators.examples import Language, write_example, write_wrong
from generators.go.examples import GO
from generators.pipeline import generate
from generators.spec.models import Field, FieldType, Resource, ServiceSpec
from generators.spec.rules import load_spec
from generators.stacks.fastapi_sqlalchemy.examples import PYTHON
from generators.stacks.fastapi_sqlalchemy.views.service import view_service

NUMBERS = range(1, 30)


def evaluate(expression: str, number: int = 1) -> Any:
    return eval(expression, {"number": number, "date": date, "timedelta": timedelta, "UUID": UUID})


def list_values(**field: object) -> list[Any]:
    example = write_example(Field.model_validate({"name": "value", **field}), "Item", PYTHON)
    return [evaluate(example.expression, number) for number in NUMBERS]


@pytest.mark.parametrize(
    ("minimum", "maximum"), [(None, None), (5, 7), (-3, 3), (10_000, None), (None, -10_000), (2_000_000_000, None)]
)
def test_integers_stay_within_their_bounds(minimum, maximum):
    values = list_values(type="integer", minimum=minimum, maximum=maximum)
    assert all(isinstance(value, int) for value in values)
    assert all(minimum is None or value >= minimum for value in values)
    assert all(maximum is None or value <= maximum for value in values)


@pytest.mark.parametrize(("precision", "scale"), [(12, 2), (5, 0), (2, 2), (38, 18)])
def test_decimals_are_written_with_their_scale(precision, scale):
    for value in list_values(type="decimal", precision=precision, scale=scale):
        assert re.fullmatch(rf"-?\d{{1,{max(precision - scale, 1)}}}(\.\d{{{scale}}})?", value)
        assert Decimal(value).as_tuple().exponent == -scale


@pytest.mark.parametrize(("minimum", "maximum"), [(None, 1), (-(10**30), -(10**30) + 3), (None, -(10**30))])
def test_decimals_of_more_digits_than_python_counts_stay_within_their_bounds(minimum, maximum):
    bounds = {"type": "decimal", "precision": 38, "scale": 2, "minimum": minimum, "maximum": maximum}
    values = [Decimal(value) for value in list_values(**bounds)]
    assert all(value <= maximum and (minimum is None or value >= minimum) for value in values)
    assert len(set(values)) > 2
    field = Field.model_validate({"name": "value", **bounds})
    *_, finer, below, above = (evaluate(literal) for literal in write_wrong(field, PYTHON))
    assert Decimal(finer).as_tuple().exponent == -3
    assert Decimal(above) > maximum
    assert minimum is None or Decimal(below) < minimum


@pytest.mark.parametrize(("least", "most"), [(0, 255), (40, 60), (1, 1), (3, 3), (0, 8)])
def test_texts_have_a_length_that_fits(least, most):
    assert all(least <= len(value) <= most for value in list_values(type="string", min_length=least, max_length=most))


def test_floats_stay_within_their_bounds():
    assert all(0.25 <= value <= 0.75 for value in list_values(type="float", minimum="0.25", maximum="0.75"))


def test_a_field_that_no_value_fits_is_refused():
    code = Field(name="code", type=FieldType.STRING, pattern="^[A-Z]{3}$", min_length=5)
    spec = ServiceSpec(name="shop", stack="fastapi-sqlalchemy", resources=(Resource(name="Item", fields=(code,)),))
    with pytest.raises(SpecError, match=r"Item\.code: No value was found"):
        generate(spec)


@pytest.mark.parametrize("language", [PYTHON, GO], ids=["python", "go"])
@pytest.mark.parametrize("kind", list(FieldType))
def test_every_type_takes_and_refuses_something(kind, language):
    field = Field(name="value", type=kind, values=("a", "b") if kind is FieldType.ENUM else ())
    wrong = write_wrong(field, language)
    assert wrong
    assert len(set(wrong)) == len(wrong)
    assert write_example(field, "Item", language).expression not in wrong


@pytest.mark.parametrize("kind", list(FieldType))
def test_what_is_refused_is_a_value(kind):
    field = Field(name="value", type=kind, values=("a", "b") if kind is FieldType.ENUM else ())
    assert all(evaluate(expression) is not None for expression in write_wrong(field, PYTHON))


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        (PYTHON, 'f"user name {number}"', "(1, 2, 3)[number % 3]"),
        (GO, 'fmt.Sprintf("user name %d", number)', "[]int{1, 2, 3}[number%3]"),
    ],
    ids=["python", "go"],
)
def test_each_language_writes_them_in_its_own_way(language: Language, text: str, day: str):
    name = Field(name="user_name", type=FieldType.STRING)
    few = Field.model_validate({"name": "day", "type": "integer", "minimum": 1, "maximum": 3})
    assert write_example(name, "Item", language).expression == text
    assert write_example(few, "Item", language).expression == day


def test_a_deep_web_of_required_references_takes_no_time():
    def needs(layer, side):
        references = [
            {
                "name": f"to_{target}",
                "kind": "many-to-one",
                "target": f"Node{layer + 1}{target.upper()}",
                "required": True,
            }
            for target in ("a", "b")
        ]
        return {"name": f"Node{layer}{side}", "relations": references if layer < 30 else []}

    resources = [needs(layer, side) for layer in range(31) for side in "AB"]
    spec = load_spec({"name": "web", "stack": "fastapi-sqlalchemy", "resources": resources})
    start = process_time()
    view_service(spec)
    assert process_time() - start < 5
