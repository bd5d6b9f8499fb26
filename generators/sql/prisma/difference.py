"""Difference: what Prisma finds to be different between two schemas, by the names of tables and columns alone."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generators.tables.table import Column, ForeignKey, Index, Schema, Table, Unique

AnyIndex = Index | Unique
"""What is an index for Prisma, which has no unique constraints beside these."""


@dataclass(frozen=True, slots=True)
class TableChange:
    """A table that is in both schemas, before and after; columns are told in the order of their names."""

    before: Table
    after: Table

    @property
    def kept(self) -> list[tuple[Column, Column]]:
        """The columns that stay, before and after."""
        there = {column.name: column for column in self.before.columns}
        return [(there[column.name], column) for column in _sort(self.after.columns) if column.name in there]

    @property
    def dropped(self) -> list[Column]:
        """The columns that go."""
        kept = {column.name for column in self.after.columns}
        return [column for column in _sort(self.before.columns) if column.name not in kept]

    @property
    def added(self) -> list[Column]:
        """The columns that come."""
        kept = {column.name for column in self.before.columns}
        return [column for column in _sort(self.after.columns) if column.name not in kept]

    @property
    def altered(self) -> list[tuple[Column, Column]]:
        """The columns of another type, or that may or may not be null, before and after."""
        return [(old, new) for old, new in self.kept if (old.type, old.nullable) != (new.type, new.nullable)]

    @property
    def has_other_key(self) -> bool:
        """Whether the primary key has other columns."""
        return self.before.primary_key.columns != self.after.primary_key.columns

    @property
    def dropped_keys(self) -> list[ForeignKey]:
        """The foreign keys that go."""
        kept = set(map(_strip_key, self.after.foreign_keys))
        return [key for key in self.before.foreign_keys if _strip_key(key) not in kept]

    @property
    def added_keys(self) -> list[ForeignKey]:
        """The foreign keys that come."""
        kept = set(map(_strip_key, self.before.foreign_keys))
        return [key for key in self.after.foreign_keys if _strip_key(key) not in kept]

    @property
    def kept_keys(self) -> list[tuple[ForeignKey, ForeignKey]]:
        """The foreign keys that stay, under whatever name, before and after."""
        new = {_strip_key(key): key for key in self.after.foreign_keys}
        return [(key, new[_strip_key(key)]) for key in self.before.foreign_keys if _strip_key(key) in new]

    @property
    def renamed_keys(self) -> list[tuple[ForeignKey, ForeignKey]]:
        """The foreign keys of another name, before and after."""
        return [(one, other) for one, other in self.kept_keys if one.name != other.name]

    @property
    def remade_keys(self) -> list[tuple[ForeignKey, ForeignKey]]:
        """The foreign keys that MySQL has to have made anew: of another name, or whose index goes."""
        leading = {index.columns[0] for index in self.dropped_indexes}
        return [(one, other) for one, other in self.kept_keys if one.name != other.name or one.column in leading]

    @property
    def dropped_indexes(self) -> list[AnyIndex]:
        """The indexes that go."""
        kept = set(map(_strip_index, list_indexes(self.after)))
        return [index for index in list_indexes(self.before) if _strip_index(index) not in kept]

    @property
    def added_indexes(self) -> list[AnyIndex]:
        """The indexes that come."""
        kept = set(map(_strip_index, list_indexes(self.before)))
        return [index for index in list_indexes(self.after) if _strip_index(index) not in kept]

    @property
    def renamed_indexes(self) -> list[tuple[AnyIndex, AnyIndex]]:
        """The indexes of another name, before and after."""
        new = {_strip_index(index): index for index in list_indexes(self.after)}
        pairs = [(each, new[_strip_index(each)]) for each in list_indexes(self.before) if _strip_index(each) in new]
        return [(one, other) for one, other in pairs if one.name != other.name]


@dataclass(frozen=True, slots=True)
class Difference:
    """Two schemas, before and after."""

    before: Schema
    after: Schema

    @property
    def dropped(self) -> list[Table]:
        """The tables that go."""
        kept = {table.name for table in self.after.tables}
        return [table for table in self.before.tables if table.name not in kept]

    @property
    def created(self) -> list[Table]:
        """The tables that come."""
        kept = {table.name for table in self.before.tables}
        return [table for table in self.after.tables if table.name not in kept]

    @property
    def changes(self) -> list[TableChange]:
        """The tables that stay, in the order of the schema before."""
        new = {table.name: table for table in self.after.tables}
        return [TableChange(table, new[table.name]) for table in self.before.tables if table.name in new]


def list_indexes(table: Table) -> tuple[AnyIndex, ...]:
    """Give the indexes of a table in the order in which Prisma reads them.

    Those of single fields come first, then what the model states as ``@@index``, then what it states as ``@@unique``.
    """
    single = [unique for unique in table.uniques if len(unique.columns) == 1]
    several = [unique for unique in table.uniques if len(unique.columns) > 1]
    plain = [index for index in table.indexes if not index.is_unique]
    return (*single, *plain, *several, *(index for index in table.indexes if index.is_unique))


def _sort(columns: Iterable[Column]) -> list[Column]:
    return sorted(columns, key=lambda column: column.name)


def _strip_key(key: ForeignKey) -> ForeignKey:
    return replace(key, name="", is_late=False)


def _strip_index(index: AnyIndex) -> AnyIndex:
    return replace(index, name="")
