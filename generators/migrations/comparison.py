"""Comparison: which tables and columns of two schemas are the same, whatever they are called, and which are not.

What is there for the same part of the Spec is the same. What only has the same name is the same too, unless it refers
to rows of another table now, or is of a type that cannot take its values over: then it goes, and another one comes.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generators.migrations.conversions import find_conversion
from generators.migrations.renaming import Renaming
from generators.tables.table import Column, ForeignKey, Origin, Schema, Table


@dataclass(frozen=True, slots=True)
class TablePair:
    """A table before and after.

    Attributes:
        before: As it was.
        after: As it has to be.
        columns: The columns that stay, each before and after.
    """

    before: Table
    after: Table
    columns: tuple[tuple[Column, Column], ...]

    @property
    def names(self) -> Mapping[str, str]:
        """The new names of the columns that stay, by the old ones."""
        return {before.name: after.name for before, after in self.columns}

    @property
    def dropped(self) -> tuple[Column, ...]:
        """The columns that go."""
        names = self.names
        return tuple(column for column in self.before.columns if column.name not in names)

    @property
    def added(self) -> tuple[Column, ...]:
        """The columns that come."""
        kept = {after.name for _, after in self.columns}
        return tuple(column for column in self.after.columns if column.name not in kept)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two schemas, side by side.

    Attributes:
        before: The one that is there.
        after: The one that has to be.
        pairs: The tables that stay, in the order of the one before.
    """

    before: Schema
    after: Schema
    pairs: tuple[TablePair, ...]

    @property
    def names(self) -> Mapping[str, str]:
        """The new names of the tables that stay, by the old ones."""
        return {pair.before.name: pair.after.name for pair in self.pairs}

    @property
    def dropped(self) -> tuple[Table, ...]:
        """The tables that go, in the order in which they were created."""
        names = self.names
        return tuple(table for table in self.before.tables if table.name not in names)

    @property
    def created(self) -> tuple[Table, ...]:
        """The tables that come, in the order in which they are created."""
        kept = {pair.after.name for pair in self.pairs}
        return tuple(table for table in self.after.tables if table.name not in kept)


def compare(before: Schema, after: Schema, renaming: Renaming) -> Comparison:
    """Find what two schemas have in common.

    Args:
        before: The one that is there.
        after: The one that has to be.
        renaming: What has another name in it.
    """
    tables = {old.name: new for old, new in _match_tables(before, after, renaming)}
    names = {old: new.name for old, new in tables.items()}
    pairs = []
    for old in before.tables:
        new = tables.get(old.name)
        if new is not None:
            columns = tuple(_match_columns(old, new, names, renaming))
            # A set of pairs is one as long as it has both ends.
            if old.is_link and len(columns) < len(old.columns):
                continue
            pairs.append(TablePair(old, new, columns))
    return Comparison(before, after, tuple(pairs))


def _match_tables(before: Schema, after: Schema, renaming: Renaming) -> Iterator[tuple[Table, Table]]:
    by_origin: dict[Origin | None, Table] = {origin: table for table in after.tables for origin in table.origins}
    by_name = {table.name: table for table in after.tables if not table.origins}
    taken: set[str] = set()
    for old in before.tables:
        found = [by_origin.get(renaming.follow(origin)) for origin in old.origins] or [by_name.get(old.name)]
        new = next((table for table in found if table is not None and table.name not in taken), None)
        if new is not None and old.is_link == new.is_link:
            taken.add(new.name)
            yield old, new


def _match_columns(
    old: Table, new: Table, names: Mapping[str, str], renaming: Renaming
) -> Iterator[tuple[Column, Column]]:
    keys = {key.column: key for key in old.foreign_keys}, {key.column: key for key in new.foreign_keys}
    waiting = list(new.columns)
    rest = []
    for column in old.columns:
        origin = renaming.follow(column.origin) if column.origin else None
        found = next((other for other in waiting if origin is not None and other.origin == origin), None)
        if found is None:
            rest.append(column)
            continue
        waiting.remove(found)
        if _can_stay(column, found, keys, names):
            yield column, found
    for column in rest:
        found = _find_rest(column, rest, waiting, is_link=old.is_link)
        if found is not None and _can_stay(column, found, keys, names):
            waiting.remove(found)
            yield column, found


def _find_rest(column: Column, rest: Sequence[Column], waiting: Sequence[Column], *, is_link: bool) -> Column | None:
    """Give the column of the same name; where one end of a link is known, what is left is the other end."""
    if is_link and len(rest) == len(waiting) == 1:
        return waiting[0]
    named = (other for other in waiting if other.name == column.name)
    # What people named is never what a feature keeps.
    return next((other for other in named if (other.origin is None) == (column.origin is None)), None)


def _can_stay(
    column: Column,
    other: Column,
    keys: tuple[Mapping[str, ForeignKey], Mapping[str, ForeignKey]],
    names: Mapping[str, str],
) -> bool:
    if (bool(column.marks), column.is_counted) != (bool(other.marks), other.is_counted):
        return False
    key, new_key = keys[0].get(column.name), keys[1].get(other.name)
    if key is not None and new_key is not None and names.get(key.target) != new_key.target:
        return False
    return find_conversion(column, other) is not None
