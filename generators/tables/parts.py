"""Parts: tables that are the same in every service that has them, named as the stack does it."""

from collections.abc import Iterable
from dataclasses import replace

from generators.tables.naming import Naming
from generators.tables.table import Column, ForeignKey, Index, Origin, PrimaryKey, Table, Unique

Names = tuple[str, ...]


def describe_part(
    name: str,
    columns: Iterable[Column],
    naming: Naming,
    *,
    origin: Origin | None = None,
    primary_key: str = "id",
    references: Iterable[tuple[str, str]] = (),
    uniques: Iterable[Names] = (),
    indexes: Iterable[Names] = (),
) -> Table:
    """Give a table; all names but those of other tables are given in snake_case.

    Args:
        name: Of the table.
        columns: In order.
        naming: Of the stack.
        origin: What the table is there for, if that is anything in the Spec.
        primary_key: Its column.
        references: Columns that refer to other tables, each with the name of that table in the database.
        uniques: The columns of each unique constraint.
        indexes: The columns of each index.
    """
    table, call = naming.name_part(name), naming.name_column
    keys = [(call(column), target) for column, target in references]
    unique_columns, indexed = (
        [tuple(call(each) for each in listed) for listed in lists] for lists in (uniques, indexes)
    )
    return Table(
        name=table,
        origins=(origin,) if origin else (),
        columns=tuple(replace(column, name=call(column.name)) for column in columns),
        primary_key=PrimaryKey(naming.primary_key(table, ()), (call(primary_key),)),
        foreign_keys=tuple(ForeignKey(naming.foreign_key(table, (each,)), each, target) for each, target in keys),
        uniques=tuple(Unique(naming.unique(table, listed), listed) for listed in unique_columns),
        indexes=tuple(Index(naming.index(table, listed), listed) for listed in indexed),
    )
