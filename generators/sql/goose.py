"""Goose: migrations as files of goose, which has both ways in one file of SQL.

A file is one transaction, but on SQLite where foreign keys must be off: there it is one statement in goose's eyes, so
that all of it runs on one connection, and says by itself what is one transaction.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generators.changes.rename import Rename
from generators.migrations.beginning import begin_anew
from generators.migrations.script import Script
from generators.spec.models import ServiceSpec
from generators.sql.dialect import SqlDialect
from generators.sql.directions import write_directions
from generators.sql.head import write_head
from generators.sql.history import find_last, list_own
from generators.sql.statement import Direction, Statement
from generators.sql.style import SqlStyle
from generators.stacks.migrations import Migrations, NextMigrations

_BEGIN, _END = "-- +goose StatementBegin", "-- +goose StatementEnd"
_ALONE = "-- +goose NO TRANSACTION"


def use_goose(style: SqlStyle, folder: str = "migrations") -> Migrations:
    """Give how a stack migrates by goose.

    Args:
        style: What the stack chooses.
        folder: Where its migrations are.
    """

    def write_first(spec: ServiceSpec) -> dict[str, str]:
        script = style.plan_first(spec)
        text = write_file(script, style.dialects[spec.database], is_guarded=False)
        return {f"{folder}/{1:05}_{script.slug}.sql": text}

    def write_next(
        before: ServiceSpec, after: ServiceSpec, renames: Sequence[Rename], history: Mapping[str, str]
    ) -> NextMigrations:
        if before.database is not after.database:
            return begin_anew(write_first(after), history, list_own(history), (before.database, after.database))
        script = style.plan_next(before, after, renames)
        if script is None:
            return NextMigrations({})
        path = f"{folder}/{find_last(history) + 1:05}_{script.slug}.sql"
        text = write_file(script, style.dialects[after.database], is_guarded=bool(list_own(history)))
        return NextMigrations({path: text})

    # Whatever begins with a version: people may write migrations in Go, too.
    return Migrations(f"{folder}/[0-9]*_*.*", write_first, write_next)


def write_file(script: Script, dialect: SqlDialect, *, is_guarded: bool) -> str:
    """Give the text of a migration.

    Args:
        script: What it does.
        dialect: Of the database.
        is_guarded: Whether people may have added something to tables of SQLite that are made anew.
    """
    up, down = write_directions(script, dialect, is_guarded=is_guarded)
    is_alone = up.suspends_keys or down.suspends_keys
    lines = [
        *write_head(script),
        "",
        *([_ALONE] if is_alone else []),
        "-- +goose Up",
        *_write_body(up, is_alone=is_alone),
        "",
        "-- +goose Down",
        *_write_body(down, is_alone=is_alone),
    ]
    return "\n".join(lines) + "\n"


def _write_body(written: Direction, *, is_alone: bool) -> Iterator[str]:
    yield from _write_statements(written.refusals)
    if not is_alone:
        yield from _write_statements(written.statements)
        return
    yield from ("", _BEGIN)
    # SQLite takes no heed of this inside of a transaction.
    yield from ("PRAGMA foreign_keys = OFF;", "") if written.suspends_keys else ()
    yield "BEGIN;"
    for each in written.statements:
        yield from ("", *_write_comment(each), f"{each.text};")
    yield from ("", "COMMIT;")
    yield from ("", "PRAGMA foreign_keys = ON;") if written.suspends_keys else ()
    yield _END


def _write_statements(statements: Iterable[Statement]) -> Iterator[str]:
    said = ""
    for each in statements:
        yield ""
        if each.comment != said:
            yield from _write_comment(each)
        said = each.comment
        # A line that ends in a semicolon ends a statement for goose, wherever it is.
        is_compound = each.is_compound or ";\n" in each.text
        yield from (_BEGIN, f"{each.text};", _END) if is_compound else (f"{each.text};",)


def _write_comment(statement: Statement) -> Iterator[str]:
    if statement.comment:
        yield f"-- {statement.comment}"
