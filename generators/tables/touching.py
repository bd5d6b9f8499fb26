"""Touching: which tables the database itself changes where rows of another one are deleted."""

from collections.abc import Iterator, Mapping

from generators.tables.table import Schema


def find_touched(schema: Schema) -> Mapping[str, tuple[str, ...]]:
    """Give, by the name of a table, those that ON DELETE changes where its rows are deleted, and so on."""
    touched = {table.name: tuple(_follow(schema, table.name)) for table in schema.tables}
    return {name: others for name, others in touched.items() if others}


def _follow(schema: Schema, name: str) -> Iterator[str]:
    """Give each table once that loses rows or references when rows of one are deleted, that one apart."""
    seen, emptied = {name}, [name]
    for gone in emptied:
        for table in schema.tables:
            actions = {key.on_delete for key in table.foreign_keys if key.target == gone}
            if actions & {"CASCADE", "SET NULL"} and table.name not in seen:
                seen.add(table.name)
                yield table.name
            if "CASCADE" in actions and table.name not in emptied:
                emptied.append(table.name)
