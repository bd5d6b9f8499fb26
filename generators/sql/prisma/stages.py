"""Stages: the schemas that a migration of Prisma's goes through, where rows stay that Prisma alone would lose.

Prisma compares by names: it takes another name for a loss, and goes on with rows that have no value only where a
column has a default. So people write such migrations by hand, in steps, each of which is a difference as Prisma writes
it: what goes makes room, then names change, then comes what is new and may be null, then rows are filled, then nothing
that must not be null may be it any longer.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from generators.migrations.comparison import Comparison, TablePair
from generators.migrations.constraints import list_constraints, move_constraint, strip_name
from generators.migrations.renaming import order_names
from generators.tables.table import Constraint, ForeignKey, Index, PrimaryKey, Schema, Table, Unique

AnyConstraint = TypeVar("AnyConstraint", PrimaryKey, ForeignKey, Unique, Index)


@dataclass(frozen=True, slots=True)
class Stages:
    """The schemas on the way.

    Attributes:
        before: The one that is there.
        roomy: Without what goes.
        renamed: With the names that tables and columns are to have.
        named: With those that their constraints and indexes are to have, so that others can take the old ones.
        closed: The one that has to be, with what rows are still to be taken from.
        open: The same where all may be null that is to be filled.
        after: The one that has to be.
    """

    before: Schema
    roomy: Schema
    renamed: Schema
    named: Schema
    closed: Schema
    open: Schema
    after: Schema


def find_stages(comparison: Comparison, filled: Collection[tuple[str, str]]) -> Stages:
    """Give the schemas on the way.

    Args:
        comparison: The schema that is there, and the one that has to be.
        filled: The tables and columns that rows get values in.
    """
    before, after = comparison.before, comparison.after
    # Sets of pairs with another name are copied.
    copied = [pair for pair in comparison.pairs if pair.before.is_link and pair.before.name != pair.after.name]
    moved = [pair for pair in comparison.pairs if pair not in copied]
    tables = {pair.before.name: pair.after.name for pair in moved}
    links = tuple(_move(_keep(pair), {**tables, pair.before.name: pair.before.name}) for pair in copied)
    roomy = renamed = before
    dropped = {table.name for table in comparison.dropped}
    is_other = any(table.name in dropped for table in comparison.created)
    if is_other or any(pair.before.name != pair.after.name or _has_other_columns(pair) for pair in moved):
        same = {pair.before.name: pair.before.name for pair in comparison.pairs}
        roomy = replace(before, tables=tuple(_move(_keep(pair), same) for pair in comparison.pairs))
        renamed = replace(before, tables=(*(_move(pair, tables) for pair in moved), *links))
    opened = tuple(_open(table, filled) for table in after.tables)
    return Stages(
        before,
        roomy,
        renamed,
        _name_all(renamed, comparison) if renamed is not before else before,
        replace(after, tables=(*after.tables, *links)),
        replace(after, tables=(*opened, *links)),
        after,
    )


def list_renames(stages: Stages, comparison: Comparison) -> list[tuple[str, str, str]]:
    """Give what gets another name, in an order in which each new one is free: table, and column before and after.

    The column is empty where it is the table itself, whose new name then stands at the end.
    """
    if stages.roomy is stages.before:
        return []
    pairs = {pair.before.name: pair for pair in comparison.pairs if not _is_copied(pair)}
    listed = [(old, "", new) for old, new in order_names({name: pair.after.name for name, pair in pairs.items()})]
    for pair in pairs.values():
        listed += [(pair.after.name, old, new) for old, new in order_names(pair.names)]
    return listed


def _is_copied(pair: TablePair) -> bool:
    return pair.before.is_link and pair.before.name != pair.after.name


def _has_other_columns(pair: TablePair) -> bool:
    """Tell whether a column has another name, or goes for one of the same name that comes."""
    dropped = {column.name for column in pair.dropped}
    renamed = any(old != new for old, new in pair.names.items())
    return renamed or any(column.name in dropped for column in pair.added)


def _keep(pair: TablePair) -> TablePair:
    """Give a pair in which all that stays is as it was."""
    return TablePair(pair.before, pair.before, tuple((before, before) for before, _ in pair.columns))


def _move(pair: TablePair, tables: Mapping[str, str]) -> Table:
    """Give a table as it is with its new names, and without what goes; its constraints keep theirs."""
    old, names = pair.before, pair.names

    def move(constraint: Constraint) -> Constraint | None:
        return move_constraint(constraint, names, tables)

    return replace(
        old,
        name=pair.after.name,
        columns=tuple(replace(column, name=names[column.name]) for column in old.columns if column.name in names),
        primary_key=replace(old.primary_key, columns=tuple(names[name] for name in old.primary_key.columns)),
        foreign_keys=tuple(key for each in old.foreign_keys if isinstance(key := move(each), ForeignKey)),
        uniques=tuple(unique for each in old.uniques if isinstance(unique := move(each), Unique)),
        indexes=tuple(index for each in old.indexes if isinstance(index := move(each), Index)),
    )


def _name_all(renamed: Schema, comparison: Comparison) -> Schema:
    return replace(renamed, tables=tuple(_name(table, comparison) for table in renamed.tables))


def _name(table: Table, comparison: Comparison) -> Table:
    """Give a table with the names that its constraints and indexes are to have."""
    after = next((pair.after for pair in comparison.pairs if pair.after.name == table.name), table)
    names = {strip_name(each): each.name for each in list_constraints(after)}

    def name(constraint: AnyConstraint) -> AnyConstraint:
        return replace(constraint, name=names.get(strip_name(constraint), constraint.name))

    return replace(
        table,
        primary_key=name(table.primary_key),
        foreign_keys=tuple(map(name, table.foreign_keys)),
        uniques=tuple(map(name, table.uniques)),
        indexes=tuple(map(name, table.indexes)),
    )


def _open(table: Table, filled: Collection[tuple[str, str]]) -> Table:
    columns = (
        replace(column, nullable=True) if (table.name, column.name) in filled else column for column in table.columns
    )
    return replace(table, columns=tuple(columns))
