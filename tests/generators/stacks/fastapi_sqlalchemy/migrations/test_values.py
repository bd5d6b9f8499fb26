"""What rows get in a column that comes: the default, the plainest value that the field takes, or nothing invented."""

import pytest

from generators.auth.accounts import EMAIL_PATTERN
from generators.migrations.filling import choose_filling
from generators.spec.models import Database, Field
from generators.stacks.fastapi_sqlalchemy.dialects import DIALECTS
from generators.stacks.fastapi_sqlalchemy.migrations.rows import Rows
from generators.stacks.fastapi_sqlalchemy.migrations.values import write_value
from generators.tables.table import Column, PrimaryKey, Role, Table, Unique
from generators.tables.types import MOMENT, TEXT, UUID

ID = "00000000-0000-0000-0000-0000000000aa"


def make_table(column, *uniques):
    columns = (Column("id", UUID, role=Role.ID), column, Column("created_at", MOMENT, role=Role.CREATED_AT))
    return Table("things", columns, PrimaryKey("pk_things", ("id",)), uniques=uniques)


def fill(database="postgresql", **settings):
    field = Field.model_validate({"name": "value", **settings})
    column = Column("value", TEXT, field=field)
    uniques = (Unique("uq_things_value", ("value",)),) if field.unique else ()
    filling = choose_filling(column, make_table(column, *uniques))
    return filling and write_value(filling.value, Rows("things"), DIALECTS[Database(database)])


@pytest.mark.parametrize(
    ("settings", "value"),
    [
        ({"type": "string"}, "''"),
        ({"type": "text", "min_length": 3}, "'---'"),
        ({"type": "string", "pattern": "^[A-C]{2}$"}, "'AA'"),
        ({"type": "string", "default": "it's {}"}, '"it\'s {}"'),
        ({"type": "integer"}, "0"),
        ({"type": "integer", "minimum": 5}, "5"),
        ({"type": "integer", "maximum": -5}, "-5"),
        ({"type": "integer", "default": 7}, "7"),
        ({"type": "decimal"}, 'Decimal("0.00")'),
        ({"type": "decimal", "minimum": "0.005"}, 'Decimal("0.01")'),
        ({"type": "decimal", "maximum": "-0.005"}, 'Decimal("-0.01")'),
        (
            {"type": "decimal", "precision": 38, "maximum": "-123456789012345678901234567890.125"},
            'Decimal("-123456789012345678901234567890.13")',
        ),
        ({"type": "decimal", "default": "9.9"}, 'Decimal("9.90")'),
        ({"type": "float", "minimum": "0.5"}, "0.5"),
        ({"type": "boolean"}, "False"),
        ({"type": "boolean", "default": True}, "True"),
        ({"type": "date"}, 'sa.func.date(things.c["created_at"])'),
        ({"type": "date", "default": "2026-01-31"}, 'dt.date.fromisoformat("2026-01-31")'),
        ({"type": "datetime"}, 'things.c["created_at"]'),
        ({"type": "uuid"}, 'things.c["id"]'),
        ({"type": "uuid", "default": ID}, f'UUID("{ID}")'),
        ({"type": "json"}, "sa.text(\"'{}'\")"),
        ({"type": "enum", "values": ("b", "a")}, "'b'"),
        ({"type": "enum", "values": ("b", "a"), "default": "a"}, "'a'"),
    ],
)
def test_each_type_has_a_plain_value(settings, value):
    assert fill(**settings) == value


def test_an_id_has_the_form_of_its_database():
    assert fill("mysql", type="uuid", default=ID) == f'UUID("{ID}").bytes'
    assert "hex" in fill("mysql", type="string", unique=True)


@pytest.mark.parametrize(
    ("settings", "value"),
    [
        ({"type": "uuid"}, 'things.c["id"]'),
        ({"type": "string"}, 'sa.cast(things.c["id"], sa.String(36))'),
        ({"type": "string", "default": "all"}, 'sa.cast(things.c["id"], sa.String(36))'),
        ({"type": "string", "max_length": 35}, None),
        ({"type": "string", "min_length": 40}, None),
        ({"type": "string", "pattern": "^[A-Z]+$"}, None),
        (
            {"type": "string", "pattern": EMAIL_PATTERN},
            "sa.cast(things.c[\"id\"], sa.String(36)).concat('@example.invalid')",
        ),
        ({"type": "integer"}, None),
        ({"type": "date"}, None),
    ],
)
def test_what_is_unique_is_made_of_the_id_or_not_invented(settings, value):
    assert fill(unique=True, **settings) == value


def test_nothing_is_invented_for_what_is_no_field_or_has_a_pattern_that_cannot_be_sampled():
    column = Column("owner_id", UUID)
    assert choose_filling(column, make_table(column)) is None
    assert fill(type="string", pattern=r"^\bx$") is None
