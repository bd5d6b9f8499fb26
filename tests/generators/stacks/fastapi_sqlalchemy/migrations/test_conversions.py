"""Which types take the values of another one over, and what is looked for in rows before they do."""

import pytest

from generators.spec.models import Database, Field, Resource
from generators.stacks.fastapi_sqlalchemy.columns import choose_columns
from generators.stacks.fastapi_sqlalchemy.dialects import DIALECTS
from generators.stacks.fastapi_sqlalchemy.migrations.conversions import find_conversion
from generators.stacks.fastapi_sqlalchemy.tables.table import Column


def convert(before, after):
    columns = []
    for settings in (before, after):
        field = Field.model_validate({"name": "value", **settings})
        types = choose_columns(Resource(name="Thing", fields=(field,)), DIALECTS[Database.POSTGRESQL])
        columns.append(Column("value", types["value"].migration, field=field))
    conversion = find_conversion(*columns)
    return None if conversion is None else conversion.refused


STRING, TEXT, INTEGER, FLOAT = {"type": "string"}, {"type": "text"}, {"type": "integer"}, {"type": "float"}
ENUM = {"type": "enum", "values": ("a", "b")}


def decimal(precision, scale):
    return {"type": "decimal", "precision": precision, "scale": scale}


@pytest.mark.parametrize(
    ("before", "after", "refused"),
    [
        (STRING, TEXT, ()),
        (STRING, {**STRING, "max_length": 300}, ()),
        (STRING, {**STRING, "max_length": 80}, ("sa.func.char_length({}) > 80",)),
        (TEXT, STRING, ("sa.func.char_length({}) > 255",)),
        (ENUM, STRING, ()),
        (ENUM, {**ENUM, "values": ("c",)}, ()),
        (TEXT, ENUM, ()),
        (INTEGER, FLOAT, ()),
        (INTEGER, decimal(12, 2), ()),
        (INTEGER, decimal(8, 2), ("sa.func.abs({}) >= 1000000",)),
        (decimal(8, 2), decimal(10, 3), ()),
        (decimal(8, 3), decimal(8, 2), ("sa.func.round({}, 2) != {}",)),
        (decimal(8, 2), decimal(8, 4), ("sa.func.abs({}) >= 10000",)),
        (decimal(8, 2), INTEGER, ("sa.func.round({}) != {}", "sa.func.abs({}) >= 2147483648")),
        (decimal(15, 2), FLOAT, ()),
        (decimal(16, 2), FLOAT, ("sa.func.abs({}) >= 10000000000000",)),
        (decimal(38, 18), FLOAT, ("sa.func.abs({}) >= 0.001",)),
        (FLOAT, decimal(4, 2), ("sa.func.abs({}) > 99.99",)),
        (FLOAT, INTEGER, ("sa.func.round({}) != {}", "sa.func.abs({}) >= 2147483648")),
        (STRING, INTEGER, None),
        (INTEGER, STRING, None),
        ({"type": "date"}, {"type": "datetime"}, None),
        ({"type": "boolean"}, INTEGER, None),
        ({"type": "json"}, TEXT, None),
    ],
)
def test_texts_become_texts_and_numbers_numbers(before, after, refused):
    assert convert(before, after) == refused


def test_what_is_no_field_keeps_its_type():
    assert find_conversion(Column("a", "sa.Uuid()"), Column("b", "sa.Uuid()")) is not None
    assert find_conversion(Column("a", "sa.Uuid()"), Column("b", "sa.Text()")) is None
