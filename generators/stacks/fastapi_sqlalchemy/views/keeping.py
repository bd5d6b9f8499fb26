"""Keeping: what the tables of a service have where deleted rows stay in them and no longer count.

A unique value then belongs to one row of those that are not deleted. PostgreSQL and SQLite say so by an index over
these rows only. MySQL has none of that kind: there a column that is computed, and null for a deleted row, takes part in
the constraint, since null is never a duplicate.
"""

from collections.abc import Iterable, Mapping

from generators.spec.models import Database, ServiceSpec
from generators.stacks.fastapi_sqlalchemy.tables.table import Index
from generators.stacks.fastapi_sqlalchemy.views.properties import PropertyView

FEATURE = "soft-delete"
DELETED_AT = "deleted_at"
IS_KEPT = "is_kept"

_PARTIAL: Mapping[Database, tuple[str, ...]] = {
    # The service on PostgreSQL is tested on SQLite too.
    Database.POSTGRESQL: ("postgresql", "sqlite"),
    Database.SQLITE: ("sqlite",),
}


def keeps_deleted_rows(spec: ServiceSpec) -> bool:
    """Tell whether deleted rows stay in their tables."""
    return FEATURE in spec.features


def marks_kept_rows(spec: ServiceSpec) -> bool:
    """Tell whether tables have a computed column that says which rows are not deleted."""
    return keeps_deleted_rows(spec) and spec.database not in _PARTIAL


def list_uniques(spec: ServiceSpec, columns: Iterable[PropertyView]) -> tuple[tuple[str, ...], ...]:
    """Give the columns of each unique constraint of a table."""
    uniques = [column.name for column in columns if column.is_unique]
    if not keeps_deleted_rows(spec):
        return tuple((name,) for name in uniques)
    return tuple((name, IS_KEPT) for name in uniques) if marks_kept_rows(spec) else ()


def list_indexes(spec: ServiceSpec, table: str, columns: Iterable[PropertyView]) -> tuple[Index, ...]:
    """Give the indexes that a table has because deleted rows stay in it."""
    if not keeps_deleted_rows(spec):
        return ()
    dialects = _PARTIAL.get(spec.database, ())
    deleted = f"{DELETED_AT} IS NOT NULL" if dialects else ""
    kept = [column.name for column in columns if column.is_unique and dialects]
    uniques = (
        Index(f"uq_{table}_{name}", (name,), is_unique=True, where=f"{DELETED_AT} IS NULL", dialects=dialects)
        for name in kept
    )
    return (*uniques, Index(f"ix_{table}_{DELETED_AT}", (DELETED_AT,), where=deleted, dialects=dialects))
