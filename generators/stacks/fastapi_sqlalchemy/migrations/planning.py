"""Planning: the operations that create tables, and those that drop them, in an order that every database takes."""

from collections.abc import Iterator, Sequence

from generators.stacks.fastapi_sqlalchemy.migrations.operations import (
    AddLateKeys,
    CreateTable,
    DropLateKeys,
    DropTable,
    Operation,
    Prepare,
)
from generators.stacks.fastapi_sqlalchemy.tables.table import ForeignKey, Schema, Table


def plan_creation(schema: Schema) -> Iterator[Operation]:
    """Give the operations that create a schema in an empty database."""
    for preparation in schema.preparations:
        yield Prepare(preparation)
    for table in schema.tables:
        yield CreateTable(table)
    if late := _list_late_keys(schema.tables):
        yield AddLateKeys(late)


def plan_removal(schema: Schema) -> Iterator[Operation]:
    """Give the operations that drop the tables of a schema; what was prepared for them stays."""
    if late := _list_late_keys(schema.tables):
        yield DropLateKeys(late)
    for table in reversed(schema.tables):
        yield DropTable(table)


def _list_late_keys(tables: Sequence[Table]) -> tuple[tuple[str, ForeignKey], ...]:
    return tuple((table.name, key) for table in tables for key in table.late_keys)
