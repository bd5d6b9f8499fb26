"""Alterations: all that has to be done to a table that stays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generators.migrations.comparison import Comparison, TablePair
from generators.migrations.constraints import ConstraintChanges, compare_constraints
from generators.tables.abilities import Abilities
from generators.tables.table import Check, Column, Constraint, ForeignKey, Index, PrimaryKey, Unique


@dataclass(frozen=True, slots=True)
class Alteration:
    """What has to be done to a table that stays.

    Attributes:
        pair: The table before and after.
        constraints: What happens to its constraints and indexes.
        altered: The columns that have another type, or may or may not be null, before and after.
        new: The constraints that the table did not have, under whatever name.
    """

    pair: TablePair
    constraints: ConstraintChanges
    altered: tuple[tuple[Column, Column], ...]
    new: tuple[Constraint, ...]

    @property
    def renamed(self) -> tuple[tuple[Column, Column], ...]:
        """The columns that have another name, before and after."""
        return tuple((before, after) for before, after in self.pair.columns if before.name != after.name)

    @property
    def is_renamed(self) -> bool:
        """Whether the table has another name."""
        return self.pair.before.name != self.pair.after.name

    @property
    def is_needed(self) -> bool:
        """Whether there is anything to do."""
        changes = self.constraints
        parts = (self.pair.added, self.pair.dropped, self.renamed, self.altered)
        return any(parts) or any((changes.dropped, changes.renamed, changes.added)) or self.is_folded_anew

    @property
    def is_folded_anew(self) -> bool:
        """Whether folded texts have to be made again, because a text that was in them is gone or another one came."""
        return any(_is_stale(before, after, self.pair) for before, after in self.pair.columns)


def list_alterations(comparison: Comparison, abilities: Abilities) -> tuple[Alteration, ...]:
    """Give what has to be done to each table that stays, in the order of the schema before."""
    names = comparison.names
    found = (_find_alteration(pair, names, abilities) for pair in comparison.pairs)
    return tuple(alteration for alteration in found if alteration.is_needed)


def _find_alteration(pair: TablePair, tables: Mapping[str, str], abilities: Abilities) -> Alteration:
    altered = tuple(
        (before, after)
        for before, after in pair.columns
        if (before.type, before.nullable) != (after.type, after.nullable)
    )
    changes = compare_constraints(pair, tables)
    return Alteration(pair, _remake(changes, altered, abilities), altered, changes.added)


def _remake(
    changes: ConstraintChanges, altered: Sequence[tuple[Column, Column]], abilities: Abilities
) -> ConstraintChanges:
    """Give changes that drop a constraint before what it leans on changes, and add it again afterwards."""
    retyped = {before.name for before, after in altered if before.type != after.type}
    remade = [pair for pair in (*changes.kept, *changes.renamed) if _find_column(pair[0]) in retyped]
    if abilities.guards_constraints:
        remade += [pair for pair in changes.renamed if pair not in remade]
        gone = (*changes.dropped, *(before for before, _ in remade))
        touched = {before.name for before, _ in altered}
        touched |= {each.columns[0] for each in gone if isinstance(each, Index | Unique)}
        keys = [pair for pair in changes.kept if isinstance(pair[0], ForeignKey)]
        remade += [(before, after) for before, after in keys if _find_column(before) in touched]
    # What has no name of its own there cannot get another one.
    remade = [pair for pair in remade if not isinstance(pair[0], PrimaryKey)]
    return ConstraintChanges(
        dropped=(*changes.dropped, *(before for before, _ in remade)),
        kept=tuple(pair for pair in changes.kept if pair not in remade),
        renamed=() if abilities.guards_constraints else tuple(pair for pair in changes.renamed if pair not in remade),
        added=(*changes.added, *(after for _, after in remade)),
    )


def _find_column(constraint: Constraint) -> str | None:
    return constraint.column if isinstance(constraint, Check | ForeignKey) else None


def _is_stale(before: Column, after: Column, pair: TablePair) -> bool:
    if not after.folded:
        return False
    names = pair.names
    kept = {names[name] for name in before.folded if name in names}
    if len(kept) < len(before.folded) or not kept <= set(after.folded):
        return True
    # A column that comes and may be null has no text yet.
    empty = {column.name for column in pair.added if column.nullable}
    return not set(after.folded) <= kept | empty
