"""Constraints: which constraints and indexes of a table go, which come, and which only have another name."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generators.stacks.fastapi_sqlalchemy.dialects import Dialect
from generators.stacks.fastapi_sqlalchemy.migrations.comparison import TablePair
from generators.stacks.fastapi_sqlalchemy.sql import write_check
from generators.stacks.fastapi_sqlalchemy.tables.resources import describe_check
from generators.stacks.fastapi_sqlalchemy.tables.table import Check, ForeignKey, Index, Table, Unique


@dataclass(frozen=True, slots=True)
class PrimaryKey:
    """A primary key: its name, and its columns in order."""

    name: str
    columns: tuple[str, ...]


Constraint = ForeignKey | Unique | Check | Index | PrimaryKey


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


def compare_constraints(pair: TablePair, tables: Mapping[str, str], dialect: Dialect) -> ConstraintChanges:
    """Find what happens to the constraints and indexes of a table.

    Args:
        pair: The table.
        tables: The new names of all tables that stay, by the old ones.
        dialect: In which conditions are written.
    """
    waiting = {_strip(constraint): constraint for constraint in _list_constraints(pair.after)}
    dropped, same = [], []
    for constraint in _list_constraints(pair.before):
        moved = _move(constraint, pair, tables, dialect)
        found = waiting.pop(_strip(moved), None) if moved else None
        if found is None:
            dropped.append(constraint)
        else:
            same.append((constraint, found))
    kept = tuple(each for each in same if each[0].name == each[1].name)
    renamed = tuple(each for each in same if each not in kept)
    return ConstraintChanges(tuple(dropped), kept, renamed, tuple(waiting.values()))


def _list_constraints(table: Table) -> tuple[Constraint, ...]:
    key = PrimaryKey(f"pk_{table.name}", table.primary_key)
    return (key, *table.foreign_keys, *table.uniques, *table.checks, *table.indexes)


def _strip(constraint: Constraint) -> Constraint:
    """Give what a constraint says, whatever it is called and whenever it is added."""
    if isinstance(constraint, ForeignKey):
        return replace(constraint, name="", is_late=False)
    return replace(constraint, name="")


def _move(constraint: Constraint, pair: TablePair, tables: Mapping[str, str], dialect: Dialect) -> Constraint | None:
    """Give a constraint of the table before as it reads with the new names; None if there is nothing left of it."""
    names = pair.names
    match constraint:
        case ForeignKey(column=column, target=target):
            is_there = column in names and target in tables
            return replace(constraint, column=names[column], target=tables[target]) if is_there else None
        case Check(column=column):
            return _move_check(constraint, pair, dialect) if column in names else None
        case _ if all(column in names for column in constraint.columns):
            return replace(constraint, columns=tuple(names[column] for column in constraint.columns))
        case _:
            return None


def _move_check(check: Check, pair: TablePair, dialect: Dialect) -> Check | None:
    column = next(column for column in pair.before.columns if column.name == check.column)
    if column.field is None:
        return check
    named = column.field.model_copy(update={"name": pair.names[check.column]})
    written = write_check(named, dialect)
    return describe_check(pair.before.name, written) if written else None
