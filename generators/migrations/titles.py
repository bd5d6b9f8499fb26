"""Titles: what a migration is called, and what data it destroys, in words."""

import re
from collections.abc import Iterable, Iterator, Sequence

from generators.migrations.alterations import Alteration
from generators.migrations.comparison import Comparison
from generators.tables.table import Role

_LONGEST = 60
"""Characters of what a migration is called in the name of its file."""

_MORE = "_and_more"


def write_title(phrases: Sequence[str]) -> str:
    """Give what a migration does, as a sentence such as "Add notes to orders"."""
    listed = _count(phrases, "changes")
    return f"{listed[0].upper()}{listed[1:]}."


def write_slug(phrases: Sequence[str]) -> str:
    """Give what a migration does as a part of a file's name: ``add_notes_to_orders``."""
    slug = _join(_count(phrases, "changes"))
    if len(slug) > _LONGEST:
        slug = _join(phrases[0])[: _LONGEST - len(_MORE)].rstrip("_") + (_MORE if len(phrases) > 1 else "")
    return slug


def _join(text: str) -> str:
    return "_".join(re.findall(r"\w+", text))


def list_losses(comparison: Comparison) -> Iterator[str]:
    """Give the data that go for good, one phrase each; what only follows from other data is none."""
    for table in comparison.dropped:
        yield f"the table `{table.name}` with its rows"
    for pair in comparison.pairs:
        for column in pair.dropped:
            if column.role is Role.DELETED_AT:
                yield f"the rows of {pair.before.name} that are marked as deleted"
            elif column.origin is not None:
                yield f"the column `{column.name}` of {pair.before.name} with its values"


def list_phrases(comparison: Comparison, alterations: Sequence[Alteration]) -> Iterator[str]:
    """Give what is done, one phrase each; what pairs have of new names comes from the ends of their relation."""
    own = [each for each in alterations if not each.pair.before.is_link] or alterations
    if comparison.created:
        yield f"create {_count([table.name for table in comparison.created], 'tables')}"
    if comparison.dropped:
        yield f"drop {_count([table.name for table in comparison.dropped], 'tables')}"
    for each in own:
        if each.is_renamed:
            yield f"rename {each.pair.before.name} to {each.pair.after.name}"
    columns = [(each.pair.after.name, *_split(each)) for each in own]
    yield from _group("add", "to", ((table, added) for table, added, _, _ in columns))
    yield from _group("remove", "from", ((table, dropped) for table, _, dropped, _ in columns))
    yield from _group("replace", "of", ((table, replaced) for table, _, _, replaced in columns))
    for each in own:
        for column, other in each.renamed:
            yield f"rename {column.name} of {each.pair.after.name} to {other.name}"
    changed = [each.pair.after.name for each in own if _is_only_changed(each)]
    if changed:
        yield f"change {_count(changed, 'tables')}"


def _is_only_changed(alteration: Alteration) -> bool:
    """Tell whether nothing else is said of a table."""
    pair = alteration.pair
    return not (pair.added or pair.dropped or alteration.renamed or alteration.is_renamed)


def _split(alteration: Alteration) -> tuple[list[str], list[str], list[str]]:
    """Give the names of columns that come, that go, and that do both."""
    added = [column.name for column in alteration.pair.added]
    dropped = [column.name for column in alteration.pair.dropped]
    replaced = [name for name in added if name in dropped]
    return (
        [name for name in added if name not in replaced],
        [name for name in dropped if name not in replaced],
        replaced,
    )


def _group(verb: str, preposition: str, columns: Iterable[tuple[str, Sequence[str]]]) -> Iterator[str]:
    """Give one phrase for all tables in which the same columns come or go."""
    groups: dict[str, list[str]] = {}
    for table, found in columns:
        if found:
            groups.setdefault(_count(found, "columns"), []).append(table)
    for names, tables in groups.items():
        places = tables[0] if len(tables) == 1 else f"{len(tables)} tables"
        yield f"{verb} {names} {preposition} {places}"


def _count(names: Sequence[str], what: str) -> str:
    if len(names) <= 2:  # noqa: PLR2004 - what "and" joins
        return " and ".join(names)
    return f"{names[0]} and {len(names) - 1} more {what}"
