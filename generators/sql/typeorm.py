"""TypeORM: migrations as classes that hand statements of SQL to TypeORM one by one.

TypeORM puts all that it migrates in one transaction. On SQLite it takes foreign keys off before that where it goes
forth, but inside of it where it goes back: there SQLite takes no heed of it, and a table that is dropped would take
rows of others along. So what goes back is a transaction of its own.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from generators.changes.rename import Rename
from generators.migrations.beginning import begin_anew
from generators.migrations.script import MARK, Script
from generators.spec import names
from generators.spec.models import Database, ServiceSpec
from generators.sql.dialect import SqlDialect
from generators.sql.directions import write_directions
from generators.sql.history import find_last, list_own
from generators.sql.statement import Statement
from generators.sql.style import SqlStyle
from generators.stacks.migrations import Migrations, NextMigrations

_DIGITS = 13
"""Digits of a moment in milliseconds, which TypeORM wants at the end of a class and sorts by."""

_WIDTH = 80
"""Characters of a line that Prettier leaves as it is."""

_LAST_CHECK = re.compile(r"( CHECK \(.*\))\n\)$")
"""A CHECK at the end of a table: on SQLite TypeORM finds those alone that a comma or the last parenthesis follows."""

_SPECIAL = re.compile(r"[\\`]|\$(?=\{)")

_FRAME = """import type {{ MigrationInterface, QueryRunner }} from 'typeorm';

{head}
export class {name} implements MigrationInterface {{
  name = '{name}';

  async up(queryRunner: QueryRunner): Promise<void> {{
{up}
  }}

  async down(queryRunner: QueryRunner): Promise<void> {{
{down}
  }}
}}
"""


def use_typeorm(style: SqlStyle, folder: str = "src/database/migrations", width: int = _WIDTH) -> Migrations:
    """Give how a stack migrates by TypeORM.

    Args:
        style: What the stack chooses.
        folder: Where its migrations are.
        width: The longest line that the stack's formatter leaves as it is.
    """

    def write(script: Script, version: int, database: Database, *, is_guarded: bool) -> dict[str, str]:
        name = names.to_pascal(script.slug)
        text = write_class(
            script, f"{name}{version:0{_DIGITS}}", style.dialects[database], width, is_guarded=is_guarded
        )
        return {f"{folder}/{version:0{_DIGITS}}-{name}.ts": text}

    def write_first(spec: ServiceSpec) -> dict[str, str]:
        return write(style.plan_first(spec), 1, spec.database, is_guarded=False)

    def write_next(
        before: ServiceSpec, after: ServiceSpec, renames: Sequence[Rename], history: Mapping[str, str]
    ) -> NextMigrations:
        own = list_own(history)
        if before.database is not after.database:
            return begin_anew(write_first(after), history, own, (before.database, after.database))
        script = style.plan_next(before, after, renames)
        if script is None:
            return NextMigrations({})
        return NextMigrations(write(script, find_last(history) + 1, after.database, is_guarded=bool(own)))

    return Migrations(f"{folder}/[0-9]*-*.ts", write_first, write_next)


def write_class(script: Script, name: str, dialect: SqlDialect, width: int, *, is_guarded: bool) -> str:
    """Give the text of a migration.

    Args:
        script: What it does.
        name: Of its class.
        dialect: Of the database.
        width: The longest line that the formatter leaves as it is.
        is_guarded: Whether people may have added something to tables of SQLite that are made anew.
    """
    up, down = write_directions(script, dialect, is_guarded=is_guarded)
    write = partial(_write_calls, database=dialect.database, width=width)
    calls = tuple(write(down.statements))
    back = (*write(down.refusals), *(_isolate(calls) if down.suspends_keys else calls))
    return _FRAME.format(
        head="\n".join(_write_head(script)),
        name=name,
        up="\n".join(write((*up.refusals, *up.statements))),
        down="\n".join(back),
    )


def _isolate(calls: Iterable[str]) -> Iterator[str]:
    """Put what goes back between transactions of TypeORM's, with foreign keys off."""
    yield "    // SQLite takes foreign keys off between transactions only."
    yield "    await queryRunner.commitTransaction();"
    yield "    await queryRunner.query('PRAGMA foreign_keys = OFF');"
    yield "    await queryRunner.startTransaction();"
    yield from calls
    yield "    await queryRunner.commitTransaction();"
    yield "    await queryRunner.query('PRAGMA foreign_keys = ON');"
    yield "    await queryRunner.startTransaction();"


def _write_head(script: Script) -> Iterator[str]:
    yield "/**"
    yield f" * {script.title}"
    yield " *"
    yield f" * {MARK}"
    if script.losses:
        yield from (" *", " * What goes for good:", *(f" * - {loss}" for loss in script.losses))
    yield " */"


def _write_calls(statements: Iterable[Statement], database: Database, width: int) -> Iterator[str]:
    said = ""
    for each in statements:
        if each.comment and each.comment != said:
            yield f"    // {each.comment}"
        said = each.comment
        stated = _LAST_CHECK.sub(r"\1)", each.text) if database is Database.SQLITE else each.text
        text = f"`{_SPECIAL.sub(lambda found: f'{chr(92)}{found.group()}', stated)}`"
        call = f"    await queryRunner.query({text});"
        if "\n" in text or len(call) <= width:
            yield call
        else:
            yield from ("    await queryRunner.query(", f"      {text},", "    );")
