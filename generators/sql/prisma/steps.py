"""Steps: what Prisma does about a difference on PostgreSQL and MySQL, in its order and in its words."""

from collections.abc import Iterable, Iterator

from generators.spec.models import Database
from generators.sql.dialect import SqlDialect
from generators.sql.prisma.difference import Difference, TableChange, list_indexes
from generators.sql.prisma.parts import write_column, write_index, write_key, write_table
from generators.tables.table import Column, Table

Step = tuple[str, str]
"""What Prisma calls a step, and its statements."""

_COMMA, _MYSQL_COMMA = ",\n", ",\n    "
_GAP = "     "
"""What stands behind ADD COLUMN on PostgreSQL, as the names once lined up with those behind ALTER COLUMN."""


def list_steps(difference: Difference, dialect: SqlDialect) -> Iterator[Step]:
    """Give the steps that lead from one schema to the other."""
    yield from prepare(difference, dialect)
    yield from _drop_keys(difference, dialect)
    yield from _drop_indexes(difference, dialect)
    for change in difference.changes:
        if text := _alter_table(change, dialect):
            yield "AlterTable", text
    for table in difference.dropped:
        yield "DropTable", f"DROP TABLE {dialect.quote(table.name)};"
    for table in difference.created:
        yield "CreateTable", f"{write_table(table.name, table, dialect)};"
    # MySQL's tables state theirs themselves.
    yield from create_indexes([] if _is_mysql(dialect) else difference.created, difference.changes, dialect)
    yield from _add_keys(difference, dialect)
    yield from _rename_indexes(difference, dialect)


def prepare(difference: Difference, dialect: SqlDialect) -> Iterator[Step]:
    """Give what the database needs beforehand."""
    for preparation in difference.after.preparations:
        if preparation not in difference.before.preparations and preparation in dialect.preparations:
            yield "CreateExtension", f"{dialect.preparations[preparation]};"


def create_indexes(created: Iterable[Table], changes: Iterable[TableChange], dialect: SqlDialect) -> Iterator[Step]:
    """Give the indexes of tables that come, and those that come to tables that are there."""
    indexes = [(table.name, index) for table in created for index in list_indexes(table)]
    indexes += [(change.after.name, index) for change in changes for index in change.added_indexes]
    for table, index in indexes:
        yield "CreateIndex", f"{write_index(table, index, dialect)};"


def _is_mysql(dialect: SqlDialect) -> bool:
    return dialect.database is Database.MYSQL


def _drop_indexes(difference: Difference, dialect: SqlDialect) -> Iterator[Step]:
    for change in difference.changes:
        on_table = f" ON {dialect.quote(change.before.name)}" if _is_mysql(dialect) else ""
        for index in change.dropped_indexes:
            yield "DropIndex", f"DROP INDEX {dialect.quote(index.name)}{on_table};"


def _rename_indexes(difference: Difference, dialect: SqlDialect) -> Iterator[Step]:
    for change in difference.changes:
        table = dialect.quote(change.after.name)
        for index, other in change.renamed_indexes:
            old, new = dialect.quote(index.name), dialect.quote(other.name)
            if _is_mysql(dialect):
                yield "RenameIndex", f"ALTER TABLE {table} RENAME INDEX {old} TO {new};"
            else:
                yield "RenameIndex", f"ALTER INDEX {old} RENAME TO {new};"


def _drop_keys(difference: Difference, dialect: SqlDialect) -> Iterator[Step]:
    kind = "FOREIGN KEY" if _is_mysql(dialect) else "CONSTRAINT"
    changes = {change.before.name: change for change in difference.changes}
    for table in difference.before.tables:
        change = changes.get(table.name)
        keys = change.dropped_keys if change else table.foreign_keys
        remade = [old for old, _ in change.remade_keys] if change and _is_mysql(dialect) else []
        for key in (*keys, *remade):
            yield "DropForeignKey", f"ALTER TABLE {dialect.quote(table.name)} DROP {kind} {dialect.quote(key.name)};"


def _add_keys(difference: Difference, dialect: SqlDialect) -> Iterator[Step]:
    changes = {change.after.name: change for change in difference.changes}
    if not _is_mysql(dialect):
        yield from _rename_keys(difference, dialect)
    for table in difference.after.tables:
        change = changes.get(table.name)
        keys = change.added_keys if change else table.foreign_keys
        remade = [new for _, new in change.remade_keys] if change and _is_mysql(dialect) else []
        for key in (*keys, *remade):
            yield "AddForeignKey", f"ALTER TABLE {dialect.quote(table.name)} ADD {write_key(key, dialect)};"


def _rename_keys(difference: Difference, dialect: SqlDialect) -> Iterator[Step]:
    for change in difference.changes:
        for key, other in change.renamed_keys:
            names = f"{dialect.quote(key.name)} TO {dialect.quote(other.name)}"
            yield "RenameForeignKey", f"ALTER TABLE {dialect.quote(change.after.name)} RENAME CONSTRAINT {names};"


def _alter_table(change: TableChange, dialect: SqlDialect) -> str:
    quote, is_mysql = dialect.quote, _is_mysql(dialect)
    old, new = change.before.primary_key, change.after.primary_key
    dropped, added = [], []
    if change.has_other_key:
        names = dialect.list_names(new.columns)
        dropped = ["DROP PRIMARY KEY" if is_mysql else f"DROP CONSTRAINT {quote(old.name)}"]
        added = [f"ADD {'' if is_mysql else f'CONSTRAINT {quote(new.name)} '}PRIMARY KEY ({names})"]
    actions = (
        *dropped,
        *(f"DROP COLUMN {quote(column.name)}" for column in change.dropped),
        *(f"ADD COLUMN{' ' if is_mysql else _GAP}{write_column(column, dialect)}" for column in change.added),
        *(action for pair in change.altered for action in _alter_column(*pair, dialect)),
        *added,
    )
    head = f"ALTER TABLE {quote(change.after.name)}"
    lines = [f"{head} {(_MYSQL_COMMA if is_mysql else _COMMA).join(actions)};"] if actions else []
    if not is_mysql and not change.has_other_key and old.name != new.name:
        lines.append(f"{head} RENAME CONSTRAINT {quote(old.name)} TO {quote(new.name)};")
    return "\n".join(lines)


def _alter_column(before: Column, after: Column, dialect: SqlDialect) -> Iterator[str]:
    if dialect.database is Database.MYSQL:
        yield f"MODIFY {write_column(after, dialect)}"
        return
    name = dialect.quote(after.name)
    if before.nullable != after.nullable:
        yield f"ALTER COLUMN {name} {'DROP' if after.nullable else 'SET'} NOT NULL"
    if before.type != after.type:
        yield f"ALTER COLUMN {name} SET DATA TYPE {dialect.write_type(after.type)}"
