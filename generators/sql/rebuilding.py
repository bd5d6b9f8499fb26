"""Rebuilding: operations as SQL of SQLite, where a table is made anew, and its rows moved, for what it cannot alter.

All that is to be done to such a table is done in one go: what its columns are made of is gathered from the operations,
and the last of them writes the table as it has to be. Foreign keys must be off meanwhile, as a table that is dropped
would take along the rows that refer to its rows.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generators.migrations.operations import (
    AddColumn,
    AlterTable,
    ChangeRows,
    DropTable,
    FoldTexts,
    Operation,
    Refuse,
    RenameColumn,
    RenameConstraints,
    RenameTable,
)
from generators.migrations.rows import FillColumns, FillMissing
from generators.sql.dialect import SqlDialect
from generators.sql.folding import COMMENT as FOLDING_COMMENT
from generators.sql.folding import write_folding
from generators.sql.guards import guard_tables
from generators.sql.parts import write_index
from generators.sql.refusals import write_refusals
from generators.sql.statement import Direction, Statement
from generators.sql.statements import create_table, write_operation
from generators.sql.values import write_value
from generators.tables.table import Column, Index, Schema, Table

NEW = "new_"
"""What the name of a table begins with until it takes the place of the one that is there."""


_Located = tuple[Operation, str | None]


@dataclass
class _Rebuild:
    """A table on its way.

    Attributes:
        table: As it has to be.
        sources: What each column is made of, as expressions over the table that is there.
        comments: Why, in sentences.
        left: The operations on it that are still to come.
    """

    table: Table
    sources: dict[str, str]
    comments: list[str] = field(default_factory=list)
    left: int = 0


def rebuild(
    operations: Sequence[Operation], before: Schema, after: Schema, dialect: SqlDialect, *, is_guarded: bool
) -> Direction:
    """Give operations as statements of SQLite.

    Args:
        operations: In order.
        before: The tables that are there.
        after: The tables that have to be.
        dialect: Of SQLite.
        is_guarded: Whether people may have added something to tables that are made anew.
    """
    located = tuple(_locate(operations, before))
    rebuilds = _find_rebuilds(located, before, after, dialect)
    refusals = [*write_refusals([each for each in operations if isinstance(each, Refuse)], dialect)]
    if is_guarded:
        refusals += guard_tables([table for table in before.tables if table.name in rebuilds], dialect)
    statements = tuple(_write(located, rebuilds, dialect))
    return Direction(tuple(refusals), statements, bool(rebuilds) or _drops_targets(operations, before))


def _locate(operations: Sequence[Operation], before: Schema) -> Iterator[_Located]:
    """Give each operation with the table that it changes, under the name which this had before all of them."""
    old = {table.name: table.name for table in before.tables}
    for operation in operations:
        yield operation, old.get(_find_table(operation) or "")
        match operation:
            case RenameTable(before=name, after=new):
                old[new] = old.pop(name)
            case DropTable(table=table):
                old.pop(table.name, None)


def _find_rebuilds(
    located: Sequence[_Located], before: Schema, after: Schema, dialect: SqlDialect
) -> Mapping[str, _Rebuild]:
    """Give the tables that have to be made anew, by the names that they had."""
    needed = {table for operation, table in located if table and not _can_alter(operation)}
    new_names = {each.before: each.after for each, _ in located if isinstance(each, RenameTable)}
    tables = {table.name: table for table in after.tables}
    return {
        table.name: _Rebuild(
            tables[new_names.get(table.name, table.name)],
            {column.name: dialect.quote(column.name) for column in table.columns},
            left=sum(name == table.name for _, name in located),
        )
        for table in before.tables
        if table.name in needed
    }


def _can_alter(operation: Operation) -> bool:
    """Tell whether SQLite can carry out an operation on a table that is there."""
    match operation:
        case RenameConstraints():
            return False
        case AlterTable(dropped=dropped, altered=altered, added=added):
            return not altered and all(isinstance(each, Index) for each in (*dropped, *added))
        case _:
            return True


def _find_table(operation: Operation) -> str | None:
    """Give the table that an operation changes in a way that its rebuilding takes over."""
    match operation:
        case AlterTable(table=table) | RenameConstraints(table=table) | RenameColumn(table=table):
            return table
        case AddColumn(table=table) | FoldTexts(table=table):
            return table
        case ChangeRows(change=FillColumns(table=table) | FillMissing(table=table)):
            return table
        case _:
            return None


def _write(located: Sequence[_Located], rebuilds: Mapping[str, _Rebuild], dialect: SqlDialect) -> Iterator[Statement]:
    for operation, table in located:
        found = rebuilds.get(table or "")
        if found is not None:
            yield from _take_over(operation, found, dialect)
            found.left -= 1
            if not found.left:
                yield from _rebuild(found, dialect)
        elif not isinstance(operation, Refuse):
            yield from write_operation(operation, dialect)


def _take_over(operation: Operation, rebuild: _Rebuild, dialect: SqlDialect) -> Iterator[Statement]:
    """Note what an operation means for the table; its indexes go at once, as others may get their names."""
    sources = rebuild.sources

    def locate(column: Column) -> str:
        return sources[column.name]

    match operation:
        case AlterTable(dropped=dropped, dropped_columns=columns):
            yield from (_drop_index(each, dialect) for each in dropped if isinstance(each, Index))
            for column in columns:
                del sources[column.name]
        case RenameConstraints(names=names):
            yield from (_drop_index(each, dialect) for each, _ in names if isinstance(each, Index))
        case RenameColumn(column=column, name=name):
            sources[name] = sources.pop(column.name)
        case AddColumn(column=column):
            sources[column.name] = "NULL"
        case FoldTexts(folded=folded):
            sources[folded.name] = write_folding(operation, dialect, locate)
            rebuild.comments.append(FOLDING_COMMENT)
        case ChangeRows(change=FillColumns(values=values), comment=comment):
            sources |= {column.name: write_value(value, dialect, locate) for column, value in values}
            rebuild.comments.append(comment)
        case ChangeRows(change=FillMissing(column=column, value=value), comment=comment):
            written = write_value(value, dialect, locate)
            sources[column.name] = f"coalesce({locate(column)}, {written})"
            rebuild.comments.append(comment)


def _rebuild(rebuild: _Rebuild, dialect: SqlDialect) -> Iterator[Statement]:
    table, quote = rebuild.table, dialect.quote
    new = f"{NEW}{table.name}"
    columns = [column.name for column in table.columns]
    names, values = dialect.list_names(tuple(columns)), ", ".join(rebuild.sources[name] for name in columns)
    yield create_table(new, table, dialect)
    rows = f"INSERT INTO {quote(new)} ({names})\nSELECT {values}\nFROM {quote(table.name)}"
    yield Statement(rows, " ".join(dict.fromkeys(rebuild.comments)))
    yield Statement(f"DROP TABLE {quote(table.name)}")
    yield Statement(f"ALTER TABLE {quote(new)} RENAME TO {quote(table.name)}")
    for index in table.indexes:
        yield Statement(write_index(table.name, index, dialect))


def _drop_index(index: Index, dialect: SqlDialect) -> Statement:
    return Statement(f"DROP INDEX {dialect.quote(index.name)}")


def _drops_targets(operations: Sequence[Operation], before: Schema) -> bool:
    """Tell whether a table goes while rows of another one, or of its own, may refer to its rows."""
    there = {table.name: table for table in before.tables}
    for operation in operations:
        if isinstance(operation, DropTable):
            name = operation.table.name
            if any(key.target == name for table in there.values() for key in table.foreign_keys):
                return True
            there.pop(name, None)
    return False
