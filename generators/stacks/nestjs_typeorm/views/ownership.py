"""Ownership: the way from a row to its owner, as queries of TypeORM go it."""

from generators.node.ownership import Steps, name_reference
from generators.quoting import js_literal
from generators.spec import names


def write_way(steps: Steps) -> str:
    """Give the properties of entities that lead to an owner: relations, and at last the column with the owner's id."""
    if not steps:
        return js_literal(["id"])
    *others, (_, last) = steps
    return js_literal([*(names.to_camel(relation.name) for _, relation in others), name_reference(last)])
