"""Uniques: how a service on Node tells of what no two rows may have alike, when a database refuses it."""

from generators.spec import names
from generators.tables.table import Table


def list_uniques(table: Table) -> dict[str, tuple[str, ...]]:
    """Give the properties of which no two rows may have the same values, by their columns and by their constraint."""
    uniques = {}
    for columns, name in table.unique_names.items():
        uniques[",".join(columns)] = uniques[name] = tuple(names.to_camel(column) for column in columns)
    return uniques
