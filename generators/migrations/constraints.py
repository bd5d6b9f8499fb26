"""Constraints: which constraints and indexes of a table go, which come, and which only have another name."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generators.migrations.comparison import TablePair
from generators.tables.table import Check, Constraint, ForeignKey, Index, NullTest, Table


@dataclass(frozen=True, slots=True)
class ConstraintChanges:
    """What happens to the constraints and indexes of a table.

    Attributes:
        dropped: Those that go, as they are before.
        kept: Those that are the same, before and after.
        renamed: Those that are the same under another name, before and after.
        added: Those that come.
    """

    dropped: tuple[Constraint, ...]
    kept: tuple[tuple[Constraint, Constraint], ...]
    renamed: tuple[tuple[Constraint, Constraint], ...]
    added: tuple[Constraint, ...]


def compare_constraints(pair: TablePair, tables: Mapping[str, str]) -> ConstraintChanges:
    """Find what happens to the constraints and indexes of a table.

    Args:
        pair: The table.
        tables: The new names of all tables that stay, by the old ones.
    """
    waiting = {strip_name(constraint): constraint for constraint in list_constraints(pair.after)}
    dropped, same = [], []
    for constraint in list_constraints(pair.before):
        moved = move_constraint(constraint, pair.names, tables)
        found = waiting.pop(strip_name(moved), None) if moved else None
        if found is None:
            dropped.append(constraint)
        else:
            same.append((constraint, found))
    kept = tuple(each for each in same if each[0].name == each[1].name)
    renamed = tuple(each for each in same if each not in kept)
    return ConstraintChanges(tuple(dropped), kept, renamed, tuple(waiting.values()))


def list_constraints(table: Table) -> tuple[Constraint, ...]:
    """Give the constraints and indexes of a table, in the order in which it has them."""
    return (table.primary_key, *table.foreign_keys, *table.uniques, *table.checks, *table.indexes)


def strip_name(constraint: Constraint) -> Constraint:
    """Give what a constraint says, whatever it is called and whenever it is added."""
    if isinstance(constraint, ForeignKey):
        return replace(constraint, name="", is_late=False)
    return replace(constraint, name="")


def move_constraint(constraint: Constraint, names: Mapping[str, str], tables: Mapping[str, str]) -> Constraint | None:
    """Give a constraint of the table before as it reads with the new names; None if there is nothing left of it.

    Args:
        constraint: The constraint.
        names: The new names of the columns that stay, by the old ones.
        tables: The new names of the tables that stay, by the old ones.
    """
    match constraint:
        case ForeignKey(column=column, target=target):
            is_there = column in names and target in tables
            return replace(constraint, column=names[column], target=tables[target]) if is_there else None
        case Check(column=column):
            return replace(constraint, column=names[column]) if column in names else None
        case _ if all(column in names for column in constraint.columns):
            moved = replace(constraint, columns=tuple(names[column] for column in constraint.columns))
            return _move_where(moved, names) if isinstance(moved, Index) else moved
        case _:
            return None


def _move_where(index: Index, names: Mapping[str, str]) -> Index | None:
    if index.where is None:
        return index
    column = names.get(index.where.column)
    return replace(index, where=NullTest(column, index.where.is_null)) if column else None
