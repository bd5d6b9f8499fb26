"""Keeping: the indexes that a model states because deleted rows stay in its table."""

from collections.abc import Iterable
from dataclasses import dataclass

from generators.stacks.fastapi_sqlalchemy.dialects import Dialect
from generators.stacks.fastapi_sqlalchemy.sql import write_null_test
from generators.tables.table import Index


@dataclass(frozen=True, slots=True)
class IndexView:
    """An index.

    Attributes:
        name: Of the index.
        columns: In order.
        is_unique: Whether no two rows may have the same values.
        where: Which rows it has, in SQL; empty where it has all.
        dialects: The dialects of SQLAlchemy in which it is over these rows only.
    """

    name: str
    columns: tuple[str, ...]
    is_unique: bool
    where: str
    dialects: tuple[str, ...]


def view_indexes(indexes: Iterable[Index], dialect: Dialect) -> tuple[IndexView, ...]:
    """Give the views of indexes."""
    return tuple(
        IndexView(
            index.name,
            index.columns,
            index.is_unique,
            write_null_test(index.where) if index.where else "",
            dialect.partial if index.where else (),
        )
        for index in indexes
    )
