"""Keeping: what the tables of a service have where deleted rows stay in them and no longer count.

A unique value, or set of values, then belongs to one row of those that are not deleted. PostgreSQL and SQLite say so by
an index over these rows only. MySQL has none of that kind: there a column that is computed, and null for a deleted row,
takes part in the constraint, since null is never a duplicate.
"""

from collections.abc import Iterable

from generators.spec.models import Database, ServiceSpec
from generators.tables.naming import Naming
from generators.tables.table import Index, NullTest, Unique

FEATURE = "soft-delete"
DELETED_AT = "deleted_at"
IS_KEPT = "is_kept"

_PARTIAL = (Database.POSTGRESQL, Database.SQLITE)


def keeps_deleted_rows(spec: ServiceSpec) -> bool:
    """Tell whether deleted rows stay in their tables."""
    return FEATURE in spec.features


def marks_kept_rows(spec: ServiceSpec) -> bool:
    """Tell whether tables have a computed column that says which rows are not deleted."""
    return keeps_deleted_rows(spec) and spec.database not in _PARTIAL


def list_uniques(spec: ServiceSpec, table: str, sets: Iterable[tuple[str, ...]], naming: Naming) -> tuple[Unique, ...]:
    """Give the unique constraints of a table.

    Args:
        spec: The service.
        table: The table.
        sets: The columns of which no two rows may have the same values together, as they are called there.
        naming: Of the stack.
    """
    if keeps_deleted_rows(spec) and not marks_kept_rows(spec):
        return ()
    kept = (naming.name_column(IS_KEPT),) if marks_kept_rows(spec) else ()
    return tuple(Unique(naming.unique(table, columns), (*columns, *kept)) for columns in sets)


def list_indexes(spec: ServiceSpec, table: str, sets: Iterable[tuple[str, ...]], naming: Naming) -> tuple[Index, ...]:
    """Give the indexes that a table has because deleted rows stay in it; the arguments are the same."""
    if not keeps_deleted_rows(spec):
        return ()
    mark = naming.name_column(DELETED_AT)
    if marks_kept_rows(spec):
        return (Index(naming.index(table, (mark,)), (mark,)),)
    kept, deleted = NullTest(mark, is_null=True), NullTest(mark, is_null=False)
    uniques = (Index(naming.unique(table, columns), columns, is_unique=True, where=kept) for columns in sets)
    return (*uniques, Index(naming.index(table, (mark,)), (mark,), where=deleted))
