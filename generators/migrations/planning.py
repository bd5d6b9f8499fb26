"""Planning: from what two schemas have in common to the operations that make one of the other.

Rows are looked at first, since databases that cannot take a migration back as a whole must not be left in the middle of
one. Then goes what has to make room, names change, and comes what is new; a column that must not be null is filled in
between. All of it is in an order that every database takes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generators.migrations.alterations import Alteration, list_alterations
from generators.migrations.comparison import Comparison, TablePair
from generators.migrations.deletions import plan_deletions
from generators.migrations.operations import (
    AddColumn,
    AddLateKeys,
    AlterTable,
    ChangeRows,
    CreateTable,
    DropLateKeys,
    DropTable,
    Operation,
    Prepare,
    RenameColumn,
    RenameConstraints,
    RenameTable,
)
from generators.migrations.refusals import list_refusals
from generators.migrations.renaming import order_names
from generators.migrations.rewriting import plan_rewriting
from generators.migrations.rows import CopyPairs
from generators.tables.abilities import Abilities
from generators.tables.table import ForeignKey, Table


def plan(comparison: Comparison, abilities: Abilities) -> Iterator[Operation]:
    """Give the operations of a migration; none if the schemas are the same.

    Args:
        comparison: The schema that is there, and the one that has to be.
        abilities: Of the database.

    Raises:
        SpecError: If tables or columns exchange their names.
    """
    names = comparison.names
    found = list_alterations(comparison, abilities)
    alterations = [each for each in found if not each.pair.before.is_link]
    links = {each.pair.before.name: each.pair for each in found if each.pair.before.is_link}
    for alteration in alterations:
        yield from list_refusals(alteration, names)
    for preparation in comparison.after.preparations:
        if preparation not in comparison.before.preparations:
            yield Prepare(preparation)
    yield from plan_deletions(comparison)
    for alteration in alterations:
        yield from _make_room(alteration)
    yield from _plan_removal(comparison.dropped)
    yield from _plan_renaming(alterations, abilities)
    yield from _plan_creation(comparison.created)
    for name, _ in order_names({name: pair.after.name for name, pair in links.items()}):
        yield from _copy_pairs(links[name])
    for alteration in alterations:
        yield from _complete(alteration)


def _make_room(alteration: Alteration) -> Iterator[AlterTable]:
    pair = alteration.pair
    # What the database computes goes before what it is computed from.
    columns = tuple(sorted(pair.dropped, key=lambda column: not column.marks))
    dropped = alteration.constraints.dropped
    if columns or dropped:
        yield AlterTable(
            pair.before.name,
            dropped=dropped,
            dropped_columns=columns,
            computed=tuple(before for before, _ in pair.columns if before.marks),
        )


def _plan_removal(tables: Sequence[Table]) -> Iterator[Operation]:
    if late := _list_late_keys(tables):
        yield DropLateKeys(late)
    for table in reversed(tables):
        yield DropTable(table)


def _plan_creation(tables: Sequence[Table]) -> Iterator[Operation]:
    names = {table.name for table in tables}
    # Only among tables that come together can one be missing yet.
    completed = [
        replace(
            table,
            foreign_keys=tuple(replace(key, is_late=key.is_late and key.target in names) for key in table.foreign_keys),
        )
        for table in tables
    ]
    for table in completed:
        yield CreateTable(table)
    if late := _list_late_keys(completed):
        yield AddLateKeys(late)


def _list_late_keys(tables: Sequence[Table]) -> tuple[tuple[str, ForeignKey], ...]:
    return tuple((table.name, key) for table in tables for key in table.late_keys)


def _plan_renaming(alterations: Sequence[Alteration], abilities: Abilities) -> Iterator[Operation]:
    by_name = {alteration.pair.before.name: alteration for alteration in alterations}
    ordered = order_names({name: alteration.pair.after.name for name, alteration in by_name.items()})
    for before, after in ordered:
        yield RenameTable(before, after)
        yield from _rename_parts(by_name.pop(before), abilities)
    for alteration in by_name.values():
        yield from _rename_parts(alteration, abilities)


def _rename_parts(alteration: Alteration, abilities: Abilities) -> Iterator[Operation]:
    table = alteration.pair.after
    columns = {before.name: before for before, _ in alteration.renamed}
    for before, after in order_names({before.name: after.name for before, after in alteration.renamed}):
        yield RenameColumn(table.name, columns[before], after)
    if renamed := alteration.constraints.renamed:
        by_name = {before.name: (before, after) for before, after in renamed}
        ordered = order_names({before.name: after.name for before, after in renamed})
        computed = tuple(after for _, after in alteration.pair.columns if after.marks)
        yield RenameConstraints(table.name, tuple(by_name[name] for name, _ in ordered), computed, abilities.can_rename)


def _copy_pairs(pair: TablePair) -> Iterator[Operation]:
    """Give the operations that move pairs to a table of another name, as that has other keys and indexes, too."""
    yield CreateTable(pair.after)
    yield ChangeRows(CopyPairs(pair.before.name, pair.after.name, pair.columns), "All pairs stay.")
    yield DropTable(pair.before)


def _complete(alteration: Alteration) -> Iterator[Operation]:
    pair = alteration.pair
    for column in pair.added:
        yield AddColumn(pair.after.name, replace(column, nullable=True))
    yield from plan_rewriting(alteration)
    required = tuple((replace(column, nullable=True), column) for column in pair.added if not column.nullable)
    altered = (*alteration.altered, *required)
    added = alteration.constraints.added
    if altered or added:
        computed = tuple(column for column in pair.after.columns if column.marks)
        yield AlterTable(pair.after.name, altered=altered, added=added, computed=computed)
