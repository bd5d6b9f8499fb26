"""Redefinition: what Prisma does about a difference on SQLite, where it makes tables anew that it cannot alter."""

from collections.abc import Iterable, Iterator, Mapping

from generators.sql.dialect import SqlDialect
from generators.sql.prisma.difference import Difference, TableChange, list_indexes
from generators.sql.prisma.parts import write_column, write_index, write_table
from generators.sql.prisma.steps import Step, create_indexes

Fills = Mapping[tuple[str, str], str]
"""What rows get, as an expression over the table that is there, by table and column."""


def is_redefined(change: TableChange) -> bool:
    """Tell whether a table is made anew."""
    required = any(not column.nullable for column in change.added)
    keys = change.dropped_keys or change.added_keys or change.has_other_key
    return bool(change.dropped or change.altered or required or keys)


def list_steps_on_sqlite(difference: Difference, dialect: SqlDialect, fills: Fills) -> Iterator[Step]:
    """Give the steps that lead from one schema to the other, with what rows get in tables that are made anew."""
    quote = dialect.quote
    plain = [change for change in difference.changes if not is_redefined(change)]
    redefined = [change for change in difference.changes if is_redefined(change)]
    yield from _drop_indexes(difference, plain, dialect)
    for change in plain:
        if change.added:
            head = f"ALTER TABLE {quote(change.after.name)} ADD COLUMN"
            yield "AlterTable", "\n".join(f"{head} {write_column(column, dialect)};" for column in change.added)
    for table in difference.dropped:
        yield "DropTable", f"PRAGMA foreign_keys=off;\nDROP TABLE {quote(table.name)};\nPRAGMA foreign_keys=on;"
    for table in difference.created:
        yield "CreateTable", f"{write_table(table.name, table, dialect)};"
    if redefined:
        yield "RedefineTables", "\n".join(_redefine(redefined, dialect, fills))
    yield from create_indexes(difference.created, plain, dialect)
    for change in plain:
        for _, index in change.renamed_indexes:
            yield "CreateIndex", f"{write_index(change.after.name, index, dialect)};"


def _drop_indexes(difference: Difference, plain: Iterable[TableChange], dialect: SqlDialect) -> Iterator[Step]:
    changes = {change.before.name: change for change in plain}
    # Prisma does this where it makes any table anew, and only there.
    dropped = difference.dropped if len(changes) < len(difference.changes) else []
    for table in difference.before.tables:
        indexes = list(list_indexes(table)) if table in dropped else []
        if change := changes.get(table.name):
            # An index cannot get another name on SQLite.
            indexes += [*change.dropped_indexes, *(old for old, _ in change.renamed_indexes)]
        for index in indexes:
            yield "DropIndex", f"DROP INDEX {dialect.quote(index.name)};"


def _redefine(changes: list[TableChange], dialect: SqlDialect, fills: Fills) -> Iterator[str]:
    quote = dialect.quote
    yield "PRAGMA defer_foreign_keys=ON;"
    yield "PRAGMA foreign_keys=OFF;"
    for change in changes:
        table = change.after
        new = f"new_{table.name}"
        yield f"{write_table(new, table, dialect)};"
        values = {after.name: quote(after.name) for _, after in change.kept}
        for name in [column.name for column in table.columns if (table.name, column.name) in fills]:
            values[name] = f"{fills[table.name, name]} AS {quote(name)}"
        names = ", ".join(quote(name) for name in sorted(values))
        listed = ", ".join(values[name] for name in sorted(values))
        yield f"INSERT INTO {quote(new)} ({names}) SELECT {listed} FROM {quote(table.name)};"
        yield f"DROP TABLE {quote(table.name)};"
        yield f"ALTER TABLE {quote(new)} RENAME TO {quote(table.name)};"
        for index in list_indexes(table):
            yield f"{write_index(table.name, index, dialect)};"
    yield "PRAGMA foreign_keys=ON;"
    yield "PRAGMA defer_foreign_keys=OFF;"
