"""Refusals: rows that the tables could not hold after a migration, looked for before it changes anything.

Databases would find them too, but in words of their own, and some only when half of the migration is done.
"""

from collections.abc import Iterator, Mapping

from generators.stacks.fastapi_sqlalchemy.dialects import Dialect
from generators.stacks.fastapi_sqlalchemy.migrations.alterations import Alteration
from generators.stacks.fastapi_sqlalchemy.migrations.comparison import TablePair
from generators.stacks.fastapi_sqlalchemy.migrations.conversions import find_conversion
from generators.stacks.fastapi_sqlalchemy.migrations.filling import choose_filling
from generators.stacks.fastapi_sqlalchemy.migrations.operations import Refuse
from generators.stacks.fastapi_sqlalchemy.migrations.rows import Rows
from generators.stacks.fastapi_sqlalchemy.sql import write_check
from generators.stacks.fastapi_sqlalchemy.tables.table import Check, Column, ForeignKey, Index, Unique
from generators.stacks.fastapi_sqlalchemy.views.keeping import DELETED_AT


def list_refusals(alteration: Alteration, tables: Mapping[str, str], dialect: Dialect) -> Iterator[Refuse]:
    """Give what has to be looked for in a table that stays.

    Args:
        alteration: What is done to the table.
        tables: The new names of all tables that stay, by the old ones.
        dialect: Of the database.
    """
    pair = alteration.pair
    old = {after.name: before for before, after in pair.columns}
    yield from _refuse_missing(alteration, dialect)
    for before, after in pair.columns:
        yield from _refuse_unfit(pair, before, after)
    for constraint in alteration.new:
        match constraint:
            case Check(column=name) if name in old:
                yield from _refuse_broken(
                    pair, old[name], next(c for c in pair.after.columns if c.name == name), dialect
                )
            case Unique() | Index(is_unique=True) if constraint.columns[0] in old:
                yield from _refuse_duplicates(pair, old[constraint.columns[0]])
            case ForeignKey(column=name) if name in old:
                yield from _refuse_dangling(pair, old[name], constraint, tables)


def _refuse_missing(alteration: Alteration, dialect: Dialect) -> Iterator[Refuse]:
    pair = alteration.pair
    table = pair.before.name
    unique = pair.after.unique_columns
    for column in pair.added:
        is_free = column.nullable or column.folded
        if not is_free and choose_filling(column, dialect, is_unique=column.name in unique) is None:
            rows = Rows(table)
            problem = f"{table} has rows, and nothing can be invented for their {column.name}: "
            problem += "fill it in this migration with what they are to have, or delete them first."
            yield Refuse(f"sa.exists().select_from({rows.variable})", problem, (rows,))
    for before, after in alteration.altered:
        is_required = before.nullable and not after.nullable
        if is_required and choose_filling(after, dialect, is_unique=after.name in unique) is None:
            rows = Rows(table, (before,))
            problem = f"{table} has rows without {before.name}, which is required now: give them one first."
            yield Refuse(f"sa.exists().where({rows.name(before.name)}.is_(None))", problem, (rows,))


def _refuse_unfit(pair: TablePair, before: Column, after: Column) -> Iterator[Refuse]:
    conversion = find_conversion(before, after)
    table = pair.before.name
    for refused in conversion.refused if conversion else ():
        rows = Rows(table, (before,))
        condition = refused.replace("{}", rows.name(before.name))
        problem = f"{table} has rows with a {before.name} that its new type cannot hold: correct them first."
        yield Refuse(f"sa.exists().where({condition})", problem, (rows,))


def _refuse_broken(pair: TablePair, before: Column, after: Column, dialect: Dialect) -> Iterator[Refuse]:
    check = write_check(after.field.model_copy(update={"name": before.name}), dialect) if after.field else None
    if check is not None:
        rows = Rows(pair.before.name)
        problem = f"{rows.table} has rows with a {before.name} that is not allowed any more: correct them first."
        yield Refuse(f"sa.exists().select_from({rows.variable}).where({check.violation})", problem, (rows,))


def _refuse_duplicates(pair: TablePair, column: Column) -> Iterator[Refuse]:
    table = pair.before
    if column.name in table.unique_columns:
        return
    mark = next((other for other in table.columns if other.name == DELETED_AT), None)
    rows = Rows(table.name, (column, mark) if mark else (column,))
    value = rows.name(column.name)
    conditions = f"{value}.is_not(None)" + (f", {rows.name(mark.name)}.is_(None)" if mark else "")
    found = f"sa.select({value}).where({conditions}).group_by({value}).having(sa.func.count() > 1).exists()"
    problem = f"{table.name} has rows that share a {column.name}, which has to be unique now: make them differ first."
    yield Refuse(found, problem, (rows,))


def _refuse_dangling(pair: TablePair, column: Column, key: ForeignKey, tables: Mapping[str, str]) -> Iterator[Refuse]:
    if any(other.column == column.name for other in pair.before.foreign_keys):
        return
    rows = Rows(pair.before.name, (column,))
    found = f"sa.exists().where({rows.name(column.name)}.is_not(None)"
    targets = [Rows(old, (Column("id", column.type),)) for old, new in tables.items() if new == key.target]
    for target in targets:
        found += f", ~sa.exists().where({target.name('id')} == {rows.name(column.name)})"
    problem = f"{rows.table} has rows whose {column.name} is the id of none of {key.target}: correct them first."
    yield Refuse(f"{found})", problem, (rows, *targets))
