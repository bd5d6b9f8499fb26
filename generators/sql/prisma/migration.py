"""Migration: a migration as a file of Prisma's, with what has to be done to rows in between."""

from collections.abc import Callable, Iterable, Iterator

from generators.migrations.operations import ChangeRows, FoldTexts, Operation, Refuse
from generators.migrations.rows import CopyPairs, DeleteAlong, DeleteMarked, FillColumns, FillMissing, LetGo, RowChange
from generators.migrations.script import Script
from generators.spec.models import Database
from generators.sql.dialect import SqlDialect
from generators.sql.folding import write_folding
from generators.sql.guards import guard_tables
from generators.sql.head import write_head
from generators.sql.prisma.difference import Difference
from generators.sql.prisma.redefinition import Fills, is_redefined, list_steps_on_sqlite
from generators.sql.prisma.stages import Stages, find_stages, list_renames
from generators.sql.prisma.steps import Step, list_steps
from generators.sql.refusals import write_refusals
from generators.sql.statements import write_operation
from generators.sql.values import write_value
from generators.tables.table import Column


def write_migration(script: Script, dialect: SqlDialect, *, is_marked: bool, is_guarded: bool) -> str:
    """Give the text of a migration: that of Prisma itself, where there is nothing that Prisma would not do.

    Args:
        script: What it does.
        dialect: Of the database.
        is_marked: Whether it says at its beginning who wrote it, though it does only what Prisma does.
        is_guarded: Whether people may have added something to tables of SQLite that are made anew.
    """
    stages = find_stages(script.comparison, {place for each in script.upgrade for place in _list_filled(each)})
    is_plain = stages.roomy is stages.before and not any(_is_about_rows(each) for each in script.upgrade)
    head = [] if is_plain and not is_marked else ["\n".join(write_head(script))]
    guards = _guard(script, stages, dialect) if is_guarded and dialect.database is Database.SQLITE else ()
    steps = (*guards, *_list_steps(script, stages, dialect))
    return "\n\n".join((*head, *map(_write_step, steps))) + "\n"


def _guard(script: Script, stages: Stages, dialect: SqlDialect) -> Iterator[Step]:
    """Ask about what people added to tables that are made anew; these have their old names yet."""
    names = {pair.after.name: pair.before.name for pair in script.comparison.pairs}
    anew = {each.before.name for each in Difference(stages.before, stages.roomy).changes if is_redefined(each)}
    later = (Difference(stages.named, stages.closed), Difference(stages.closed, stages.after))
    anew |= {names[each.after.name] for each_of in later for each in each_of.changes if is_redefined(each)}
    for statement in guard_tables([table for table in stages.before.tables if table.name in anew], dialect):
        yield statement.comment, f"{statement.text};"


def _write_step(step: Step) -> str:
    title, text = step
    return f"-- {title}\n{text}" if title else text


def _is_about_rows(operation: Operation) -> bool:
    return isinstance(operation, Refuse | ChangeRows | FoldTexts)


def _list_filled(operation: Operation) -> tuple[tuple[str, str], ...]:
    """Give the tables and columns that an operation gives values in."""
    match operation:
        case ChangeRows(change=FillColumns(table, values)):
            return tuple((table, column.name) for column, _ in values)
        case ChangeRows(change=FillMissing(table, column)):
            return ((table, column.name),)
        case FoldTexts(table=table, folded=folded):
            return ((table, folded.name),)
        case _:
            return ()


def _list_steps(script: Script, stages: Stages, dialect: SqlDialect) -> Iterator[Step]:
    differ = _list_ways(dialect)
    refusals = [each for each in script.upgrade if isinstance(each, Refuse)]
    for statement in write_refusals(refusals, dialect):
        yield statement.comment, f"{statement.text};"
    yield from _change(script.upgrade, (DeleteMarked, DeleteAlong, LetGo), dialect)
    if stages.roomy is not stages.before:
        yield from differ(Difference(stages.before, stages.roomy), {})
    for table, old, new in list_renames(stages, script.comparison):
        yield _rename(table, old, new, dialect)
    yield from differ(Difference(stages.renamed, stages.named), {})
    if dialect.database is Database.SQLITE:
        # A table that is made anew takes the values over at once.
        opened = stages.closed
        fills = _find_fills(script.upgrade, stages, dialect)
        yield from differ(Difference(stages.named, opened), fills)
        anew = {each.after.name for each in Difference(stages.named, opened).changes if is_redefined(each)}
    else:
        opened, anew = stages.open, set()
        yield from differ(Difference(stages.named, opened), {})
    for operation in script.upgrade:
        if any(table not in anew for table, _ in _list_filled(operation)):
            yield from _execute(operation, dialect)
    yield from _change(script.upgrade, (CopyPairs,), dialect)
    yield from differ(Difference(opened, stages.after), {})


def _list_ways(dialect: SqlDialect) -> Callable[[Difference, Fills], Iterator[Step]]:
    if dialect.database is Database.SQLITE:
        return lambda difference, fills: list_steps_on_sqlite(difference, dialect, fills)
    return lambda difference, _: list_steps(difference, dialect)


def _change(operations: Iterable[Operation], kinds: tuple[type[RowChange], ...], dialect: SqlDialect) -> Iterator[Step]:
    for operation in operations:
        if isinstance(operation, ChangeRows) and isinstance(operation.change, kinds):
            yield from _execute(operation, dialect)


def _execute(operation: Operation, dialect: SqlDialect) -> Iterator[Step]:
    for statement in write_operation(operation, dialect):
        yield statement.comment, f"{statement.text};"


def _rename(table: str, old: str, new: str, dialect: SqlDialect) -> Step:
    quote = dialect.quote
    if not old:
        return "RenameTable", f"ALTER TABLE {quote(table)} RENAME TO {quote(new)};"
    return "RenameColumn", f"ALTER TABLE {quote(table)} RENAME COLUMN {quote(old)} TO {quote(new)};"


def _find_fills(operations: Iterable[Operation], stages: Stages, dialect: SqlDialect) -> Fills:
    """Give what rows get in tables that are made anew, as expressions over the tables that are there."""
    there = {(table.name, column.name) for table in stages.named.tables for column in table.columns}
    fills: dict[tuple[str, str], str] = {}

    def locate_in(table: str) -> Callable[[Column], str]:
        def locate(column: Column) -> str:
            place = table, column.name
            return fills.get(place) or (dialect.quote(column.name) if place in there else "NULL")

        return locate

    for operation in operations:
        match operation:
            case ChangeRows(change=FillColumns(table, values)):
                fills |= {
                    (table, column.name): write_value(value, dialect, locate_in(table)) for column, value in values
                }
            case ChangeRows(change=FillMissing(table, column, value)):
                written = write_value(value, dialect, locate_in(table))
                fills[table, column.name] = f"coalesce({dialect.quote(column.name)}, {written})"
            case FoldTexts(table=table, folded=folded):
                fills[table, folded.name] = write_folding(operation, dialect, locate_in(table))
    return fills
