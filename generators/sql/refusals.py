"""Refusals: how each database stops, with a sentence, where there are rows that the tables could not hold.

Only code that is stored on the server can raise an error on MySQL, so a procedure does. SQLite has none at all: there a
constraint whose name is the sentence is broken on purpose.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from generators.migrations.operations import Refuse
from generators.spec.models import Database
from generators.sql.dialect import SqlDialect
from generators.sql.searches import write_search
from generators.sql.statement import Statement

_COMMENT = "Nothing is changed where there are rows that could not stay as they are."
_MESSAGE_LENGTH = 128
"""Characters of a message that MySQL lets a procedure give."""

_PROCEDURE = "refuse_migration"
_TABLE = "refused_rows"


def write_refusals(refusals: Sequence[Refuse], dialect: SqlDialect) -> Iterator[Statement]:
    """Give the statements that look at rows and stop."""
    if refusals:
        yield from _WRITERS[dialect.database](refusals, dialect)


def _write_block(refusals: Sequence[Refuse], dialect: SqlDialect) -> Iterator[Statement]:
    lines = ["DO $$", "BEGIN"]
    for refusal in refusals:
        message = dialect.write_text(f"{refusal.problem}: {refusal.advice}")
        lines += _write_test(refusal, dialect, f"RAISE EXCEPTION USING MESSAGE = {message}")
    yield Statement("\n".join((*lines, "END", "$$")), _COMMENT, is_compound=True)


def _write_procedure(refusals: Sequence[Refuse], dialect: SqlDialect) -> Iterator[Statement]:
    drop = f"DROP PROCEDURE IF EXISTS {dialect.quote(_PROCEDURE)}"
    lines = [f"CREATE PROCEDURE {dialect.quote(_PROCEDURE)}()", "BEGIN"]
    for refusal in refusals:
        message = dialect.write_text(f"{refusal.problem}: {refusal.advice}"[:_MESSAGE_LENGTH])
        lines += _write_test(refusal, dialect, f"SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = {message}")
    yield Statement(drop, _COMMENT)
    yield Statement("\n".join((*lines, "END")), is_compound=True)
    yield Statement(f"CALL {dialect.quote(_PROCEDURE)}()")
    yield Statement(drop)


def _write_test(refusal: Refuse, dialect: SqlDialect, statement: str) -> tuple[str, ...]:
    return (
        f"    IF EXISTS ({write_search(refusal.search, dialect)}) THEN",
        f"        {statement};",
        "    END IF;",
    )


def _write_constraints(refusals: Sequence[Refuse], dialect: SqlDialect) -> Iterator[Statement]:
    for place, refusal in enumerate(refusals):
        sentence = f"{refusal.problem}: {refusal.advice}"
        yield from break_constraint(write_search(refusal.search, dialect), sentence, dialect, "" if place else _COMMENT)


def break_constraint(query: str, sentence: str, dialect: SqlDialect, comment: str) -> Iterator[Statement]:
    """Give statements of SQLite that stop with a sentence if a query gives any rows."""
    table, name = dialect.quote(_TABLE), dialect.quote(sentence.replace('"', "'"))
    yield Statement(f"CREATE TEMPORARY TABLE {table} (found INTEGER CONSTRAINT {name} CHECK (found = 0))", comment)
    yield Statement(f"INSERT INTO {table} SELECT EXISTS ({query})")
    yield Statement(f"DROP TABLE {table}")


_WRITERS: Mapping[Database, Callable[[Sequence[Refuse], SqlDialect], Iterator[Statement]]] = {
    Database.POSTGRESQL: _write_block,
    Database.MYSQL: _write_procedure,
    Database.SQLITE: _write_constraints,
}
