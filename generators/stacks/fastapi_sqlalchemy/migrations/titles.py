"""Titles: what a migration is called, and what data it destroys, in words."""

import re
from collections.abc import Iterable, Iterator, Sequence

from generators.stacks.fastapi_sqlalchemy.migrations.alterations import Alteration
from generators.stacks.fastapi_sqlalchemy.migrations.comparison import Comparison
from generators.stacks.fastapi_sqlalchemy.tables.table import Column
from generators.stacks.fastapi_sqlalchemy.views.keeping import DELETED_AT

_LONGEST = 60
"""Characters of what a migration is called in the name of its file."""


def write_title(comparison: Comparison, alterations: Sequence[Alteration]) -> str:
    """Give what a migration does, as a sentence such as "Add notes to orders"."""
    listed = _count(list(_list_phrases(comparison, alterations)), "changes")
    return f"{listed[0].upper()}{listed[1:]}."


def write_slug(title: str) -> str:
    """Give a title as a part of a file's name: ``add_notes_to_orders``."""
    words = re.findall(r"\w+", title.lower())
    while len("_".join(words)) > _LONGEST and len(words) > 1:
        words.pop()
    return "_".join(words)[:_LONGEST]


def list_losses(comparison: Comparison) -> Iterator[str]:
    """Give the data that go for good, one phrase each."""
    for table in comparison.dropped:
        yield f"the table `{table.name}` with its rows"
    for pair in comparison.pairs:
        for column in pair.dropped:
            if column.name == DELETED_AT:
                yield f"the rows of {pair.before.name} that are marked as deleted"
            elif not column.computed and not column.folded:
                yield f"the column `{column.name}` of {pair.before.name} with its values"


def _list_phrases(comparison: Comparison, alterations: Sequence[Alteration]) -> Iterator[str]:
    if comparison.created:
        yield f"create {_count([table.name for table in comparison.created], 'tables')}"
    if comparison.dropped:
        yield f"drop {_count([table.name for table in comparison.dropped], 'tables')}"
    for before, after in comparison.names.items():
        if before != after:
            yield f"rename {before} to {after}"
    yield from _group("add", "to", ((each.pair.after.name, each.pair.added) for each in alterations))
    yield from _group("remove", "from", ((each.pair.after.name, each.pair.dropped) for each in alterations))
    for each in alterations:
        for column, other in each.renamed:
            yield f"rename {column.name} of {each.pair.after.name} to {other.name}"
    changed = [each.pair.after.name for each in alterations if _is_only_changed(each)]
    if changed:
        yield f"change {_count(changed, 'tables')}"


def _is_only_changed(alteration: Alteration) -> bool:
    """Tell whether nothing else is said of a table."""
    pair = alteration.pair
    return not (pair.added or pair.dropped or alteration.renamed or pair.before.name != pair.after.name)


def _group(verb: str, preposition: str, columns: Iterable[tuple[str, tuple[Column, ...]]]) -> Iterator[str]:
    """Give one phrase for all tables in which the same columns come or go."""
    groups: dict[str, list[str]] = {}
    for table, found in columns:
        if found:
            groups.setdefault(_count([column.name for column in found], "columns"), []).append(table)
    for names, tables in groups.items():
        places = tables[0] if len(tables) == 1 else f"{len(tables)} tables"
        yield f"{verb} {names} {preposition} {places}"


def _count(names: Sequence[str], what: str) -> str:
    if len(names) <= 2:  # noqa: PLR2004 - what "and" joins
        return " and ".join(names)
    return f"{names[0]} and {len(names) - 1} more {what}"
