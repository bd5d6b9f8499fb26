"""Ownership: the conditions of Prisma's queries under which rows belong to callers."""

from collections.abc import Mapping

from generators.node.ownership import Steps, WriteOwner, name_reference
from generators.node.prisma.models import Model
from generators.tables.naming import Naming


def write_conditions(models: Mapping[str, Model], naming: Naming) -> WriteOwner:
    """Give what writes the expression of the condition under which a row belongs to ``owner``.

    Args:
        models: Of the schema, by their tables.
        naming: How tables are named.
    """

    def write(steps: Steps) -> str:
        if not steps:
            return "{ id: owner }"
        *others, (_, last) = steps
        condition = f"{{ {name_reference(last)}: owner }}"
        for source, relation in reversed(others):
            field = models[naming.name_table(source)].references[naming.name_column(f"{relation.name}_id")]
            condition = f"{{ {field}: {condition} }}"
        return condition

    return write
