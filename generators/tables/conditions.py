"""Conditions: what the database itself keeps of a field."""

from generators.contract.values import get_max_length
from generators.spec.models import Database, Field, FieldType
from generators.tables.table import Condition


def find_condition(field: Field, database: Database) -> Condition | None:
    """Give what the database itself keeps of a field; None if there is nothing."""
    if field.type is FieldType.ENUM:
        return Condition(values=field.values)
    # Where ``length`` counts bytes, characters are counted within both bounds.
    longest = get_max_length(field) if field.min_length and database is Database.MYSQL else 0
    condition = Condition((), field.minimum, field.maximum, field.min_length or 0, longest)
    return condition if condition != Condition() else None
