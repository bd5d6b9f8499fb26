"""Refusals: rows that the tables could not hold after a migration, looked for before it changes anything.

Databases would find them too, but in words of their own, and some only when half of the migration is done.
"""

from collections.abc import Iterator, Mapping, Sequence

from generators.migrations.alterations import Alteration
from generators.migrations.comparison import TablePair
from generators.migrations.conversions import find_conversion
from generators.migrations.filling import choose_filling
from generators.migrations.operations import Refuse
from generators.migrations.rows import AnyRows, BrokenRows, DanglingRows, EqualRows, RowsWithout, UnfitRows
from generators.tables.table import Check, Column, Condition, ForeignKey, Index, Unique

_CORRECT = "correct them first."


def list_refusals(alteration: Alteration, tables: Mapping[str, str]) -> Iterator[Refuse]:
    """Give what has to be looked for in a table that stays.

    Args:
        alteration: What is done to the table.
        tables: The new names of all tables that stay, by the old ones.
    """
    pair = alteration.pair
    old = {after.name: before for before, after in pair.columns}
    yield from _refuse_missing(alteration)
    for before, after in pair.columns:
        yield from _refuse_unfit(pair, before, after)
    for constraint in alteration.new:
        match constraint:
            case Check(column=name) if name in old:
                yield _refuse_broken(pair, old[name], constraint.condition)
            case Unique() | Index(is_unique=True):
                yield from _refuse_equal(pair, pair.after.leave_marks_out(constraint.columns), old)
            case ForeignKey(column=name) if name in old:
                yield from _refuse_dangling(pair, old[name], constraint, tables)


def _refuse_missing(alteration: Alteration) -> Iterator[Refuse]:
    pair = alteration.pair
    table = pair.before.name
    for column in pair.added:
        is_free = column.nullable or column.folded
        if not is_free and choose_filling(column, pair.after) is None:
            problem = f"{table} has rows, and nothing can be invented for their {column.name}"
            advice = "fill it in this migration with what they are to have, or delete them first."
            yield Refuse(AnyRows(table), problem, advice)
    for before, after in alteration.altered:
        is_required = before.nullable and not after.nullable
        if is_required and choose_filling(after, pair.after) is None:
            problem = f"{table} has rows without {before.name}, which is required now"
            yield Refuse(RowsWithout(table, before), problem, "give them one first.")


def _refuse_unfit(pair: TablePair, before: Column, after: Column) -> Iterator[Refuse]:
    conversion = find_conversion(before, after)
    table = pair.before.name
    for misfit in conversion.refused if conversion else ():
        problem = f"{table} has rows with a {before.name} that its new type cannot hold"
        yield Refuse(UnfitRows(table, before, misfit), problem, _CORRECT)


def _refuse_broken(pair: TablePair, before: Column, condition: Condition) -> Refuse:
    table = pair.before.name
    problem = f"{table} has rows with a {before.name} that is not allowed any more"
    return Refuse(BrokenRows(table, before, condition), problem, _CORRECT)


def _refuse_equal(pair: TablePair, names: Sequence[str], old: Mapping[str, Column]) -> Iterator[Refuse]:
    """Refuse rows that share the values of all of some columns; the new ones among these have one value in all rows."""
    table = pair.before
    added = [column for column in pair.added if column.name in names]
    columns = tuple(old[name] for name in names if name in old)
    # Rows get null in what need not be there, unless it has a default; what is unique alone is made of their ids.
    is_apart = any(column.nullable and not (column.field and column.field.default is not None) for column in added)
    known = {column.name for column in columns}
    if not columns or is_apart or any(known.issuperset(unique) for unique in table.unique_names):
        return
    listed = " and ".join(column.name for column in columns)
    what = "has" if len(columns) == 1 else "have"
    together = " together" if len(columns) > 1 else ""
    problem = f"{table.name} has rows that share a {listed}, which {what} to be unique{together} now"
    yield Refuse(EqualRows(table.name, columns, table.deletion_mark), problem, "make them differ first.")


def _refuse_dangling(pair: TablePair, column: Column, key: ForeignKey, tables: Mapping[str, str]) -> Iterator[Refuse]:
    table = pair.before.name
    if not any(other.column == column.name for other in pair.before.foreign_keys):
        target = next((old for old, new in tables.items() if new == key.target), None)
        problem = f"{table} has rows whose {column.name} is the id of none of {key.target}"
        yield Refuse(DanglingRows(table, column, target), problem, _CORRECT)
