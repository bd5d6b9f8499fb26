"""Which types take the values of another one over, and what is looked for in rows before they do."""

from decimal import Decimal

import pytest

from generators.migrations.conversions import find_conversion
from generators.migrations.rows import Finer, Larger, Longer
from generators.spec.models import Database, Field, Resource
from generators.tables.table import Column
from generators.tables.types import TEXT as ANY_TEXT
from generators.tables.types import UUID, choose_types


def convert(before, after):
    columns = []
    for settings in (before, after):
        field = Field.model_validate({"name": "value", **settings})
        types = choose_types(Resource(name="Thing", fields=(field,)), Database.POSTGRESQL)
        columns.append(Column("value", types["value"], field=field))
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
        (STRING, {**STRING, "max_length": 80}, (Longer(80),)),
        (TEXT, STRING, (Longer(255),)),
        (ENUM, STRING, ()),
        (ENUM, {**ENUM, "values": ("c",)}, ()),
        (TEXT, ENUM, ()),
        (INTEGER, FLOAT, ()),
        (INTEGER, decimal(12, 2), ()),
        (INTEGER, decimal(8, 2), (Larger(Decimal(1000000)),)),
        (decimal(8, 2), decimal(10, 3), ()),
        (decimal(8, 3), decimal(8, 2), (Finer(2),)),
        (decimal(8, 2), decimal(8, 4), (Larger(Decimal(10000)),)),
        (decimal(8, 2), INTEGER, (Finer(), Larger(Decimal(2147483648)))),
        (decimal(15, 2), FLOAT, ()),
        (decimal(16, 2), FLOAT, (Larger(Decimal(10000000000000)),)),
        (decimal(38, 18), FLOAT, (Larger(Decimal("0.001")),)),
        (FLOAT, decimal(4, 2), (Larger(Decimal("99.99"), is_allowed=True),)),
        (FLOAT, INTEGER, (Finer(), Larger(Decimal(2147483648)))),
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
    assert find_conversion(Column("a", UUID), Column("b", UUID)) is not None
    assert find_conversion(Column("a", UUID), Column("b", ANY_TEXT)) is None
