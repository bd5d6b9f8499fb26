"""Naming: what Prisma itself calls constraints and indexes, so that the schema need not say it."""

from collections.abc import Sequence

from generators.tables.identifiers import MAX_BYTES
from generators.tables.naming import NameConstraint, Naming


def _end_with(suffix: str) -> NameConstraint:
    """Give names such as ``orders_number_key``; what is too long is cut in front of the suffix, as Prisma does it."""

    def name(table: str, columns: Sequence[str]) -> str:
        return f"{'_'.join((table, *columns))[: MAX_BYTES - len(suffix) - 1]}_{suffix}"

    return name


NAMING = Naming(
    primary_key=_end_with("pkey"),
    foreign_key=_end_with("fkey"),
    unique=_end_with("key"),
    # Prisma has no name for these, as it does not know of them.
    check=_end_with("check"),
    index=_end_with("idx"),
)
"""How Prisma names what a database has."""


def is_cut(table: str, columns: Sequence[str], suffix: str) -> bool:
    """Tell whether a name was too long, so that the schema has to say it: not every database cuts at the same place."""
    return len("_".join((table, *columns, suffix))) > MAX_BYTES
