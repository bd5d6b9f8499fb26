"""Files of goose: in what form it reads them, which one follows which, and what of them another parser takes."""

import re
from functools import cache

import pytest
import sqlglot

from generators.enrichment import enrich
from generators.errors import SpecError
from generators.spec.models import Database
from generators.sql.goose import use_goose
from generators.sql.style import SqlStyle
from tests.generators.sql.goose_files import read_statements
from tests.services.evolution.choosing import EVOLUTIONS
from tests.services.evolution.editing import Evolution, put

MIGRATIONS = use_goose(SqlStyle())
DATABASES = ("postgresql", "mysql", "sqlite")
DIALECTS = {"postgresql": "postgres", "mysql": "mysql", "sqlite": "sqlite"}
# What the other parser does not know: blocks of code, and renaming an index.
UNREAD = re.compile(r"DO \$\$|CREATE PROCEDURE|ALTER INDEX|DROP INDEX|DROP FOREIGN KEY|CREATE EXTENSION|ALTER DATABASE")


@cache
def find_specs(name, database="postgresql"):
    (evolution,) = (each for each in EVOLUTIONS if each.name == name)
    before, after = (enrich(spec) for spec in evolution.write_specs("fastapi-sqlalchemy", database))
    return before, after, evolution.renames


def write_next(name, database="postgresql"):
    before, after, renames = find_specs(name, database)
    ((path, text),) = MIGRATIONS.write_next(before, after, renames, MIGRATIONS.write_first(before)).added.items()
    return path, text


def test_a_file_says_what_it_does_and_has_both_ways():
    assert write_next("null comes and goes") == (
        "migrations/00002_change_books_and_loans.sql",
        """-- Change books and loans.
--
-- Written from pullwright.yml.

-- +goose Up

-- Rows without it get 1 as their pages.
UPDATE "books" SET "pages" = 1 WHERE "pages" IS NULL;

-- Rows without it get the day of their creation as their published_on.
UPDATE "books" SET "published_on" = CAST("created_at" AT TIME ZONE 'UTC' AS DATE) WHERE "published_on" IS NULL;

ALTER TABLE "books"
    ALTER COLUMN "title" DROP NOT NULL,
    ALTER COLUMN "pages" SET NOT NULL,
    ALTER COLUMN "published_on" SET NOT NULL;

ALTER TABLE "loans" ALTER COLUMN "due_on" DROP NOT NULL;

-- +goose Down

-- Rows without it get an empty text as their title.
UPDATE "books" SET "title" = '' WHERE "title" IS NULL;

ALTER TABLE "books"
    ALTER COLUMN "title" SET NOT NULL,
    ALTER COLUMN "pages" DROP NOT NULL,
    ALTER COLUMN "published_on" DROP NOT NULL;

-- Rows without it get the day of their creation as their due_on.
UPDATE "loans" SET "due_on" = CAST("created_at" AT TIME ZONE 'UTC' AS DATE) WHERE "due_on" IS NULL;

ALTER TABLE "loans" ALTER COLUMN "due_on" SET NOT NULL;
""",
    )


def test_what_goes_for_good_is_said():
    _, text = write_next("a field goes that cannot be invented again")
    assert "-- What goes for good:\n-- - the column `isbn` of books with its values\n" in text


@pytest.mark.parametrize(
    ("database", "stop"),
    [
        (
            "postgresql",
            """DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM "authors" WHERE "code" IS NULL) THEN
        RAISE EXCEPTION USING MESSAGE = 'authors has rows without code, which is required now: give them one first.';
    END IF;
END
$$;""",
        ),
        (
            "mysql",
            """CREATE PROCEDURE `refuse_migration`()
BEGIN
    IF EXISTS (SELECT 1 FROM `authors` WHERE `code` IS NULL) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = \
'authors has rows without code, which is required now: give them one first.';
    END IF;
END;""",
        ),
        (
            "sqlite",
            """CREATE TEMPORARY TABLE "refused_rows" (found INTEGER \
CONSTRAINT "authors has rows without code, which is required now: give them one first." CHECK (found = 0));""",
        ),
    ],
)
def test_rows_that_cannot_stay_are_looked_for_first(database, stop):
    _, text = write_next("null goes where nothing can be invented", database)
    assert stop in read_statements(text, "Up")[:2]


def test_a_table_of_sqlite_is_made_anew_on_one_connection_with_foreign_keys_off():
    _, text = write_next("null comes and goes", "sqlite")
    assert "\n-- +goose NO TRANSACTION\n-- +goose Up\n" in text
    (whole,) = read_statements(text, "Up")
    assert whole.startswith("PRAGMA foreign_keys = OFF;\n\nBEGIN;\n")
    assert whole.endswith("\nCOMMIT;\n\nPRAGMA foreign_keys = ON;")
    assert whole.count("CREATE TABLE") == whole.count('DROP TABLE "') == whole.count(" RENAME TO ") == 2


def test_sqlite_alters_what_it_can():
    evolution = Evolution("a field comes", put("Loan", notes={"type": "text"}))
    before, after = (enrich(spec) for spec in evolution.write_specs("fastapi-sqlalchemy", "sqlite"))
    ((_, text),) = MIGRATIONS.write_next(before, after, (), MIGRATIONS.write_first(before)).added.items()
    assert "NO TRANSACTION" not in text
    assert read_statements(text, "Up") == ['ALTER TABLE "loans" ADD COLUMN "notes" TEXT;']
    assert read_statements(text, "Down") == ['ALTER TABLE "loans" DROP COLUMN "notes";']


@pytest.mark.parametrize("database", DATABASES)
@pytest.mark.parametrize("name", [evolution.name for evolution in EVOLUTIONS])
def test_another_parser_reads_every_statement(name, database):
    _, text = write_next(name, database)
    for statement in (each for way in ("Up", "Down") for each in read_statements(text, way)):
        if not UNREAD.search(statement):
            assert all(sqlglot.parse(statement, dialect=DIALECTS[database])), statement


def test_no_name_is_longer_than_a_database_takes():
    _, text = write_next("long names have other long names")
    assert max(map(len, re.findall(r'"([^"]+)"', text))) <= 63


def test_a_migration_follows_the_last_one_of_people():
    before, after, renames = find_specs("null comes and goes")
    history = {**MIGRATIONS.write_first(before), "migrations/20260101120000_mark.go": "package migrations"}
    (path,) = MIGRATIONS.write_next(before, after, renames, history).added
    assert path == "migrations/20260101120001_change_books_and_loans.sql"


@pytest.mark.parametrize(
    ("paths", "problem"),
    [
        ((), "no last migration"),
        (("migrations/00001_a.sql", "migrations/1_b.sql"), "It has the version 1 of migrations/00001_a.sql"),
        (("migrations/00001_a.sql", "migrations/9x_b.sql"), "does not begin with a version"),
    ],
)
def test_a_history_without_an_end_is_refused(paths, problem):
    before, after, renames = find_specs("null comes and goes")
    with pytest.raises(SpecError, match=problem):
        MIGRATIONS.write_next(before, after, renames, dict.fromkeys(paths, ""))


def test_nothing_is_written_for_tables_that_stay_as_they_are():
    before, _, _ = find_specs("null comes and goes")
    assert MIGRATIONS.write_next(before, before, (), {}).added == {}


def test_another_database_begins_a_new_history():
    before, _, _ = find_specs("null comes and goes")
    after = before.model_copy(update={"database": Database.SQLITE})
    history = {**MIGRATIONS.write_first(before), "migrations/00002_more.sql": "-- Written from pullwright.yml."}
    found = MIGRATIONS.write_next(before, after, (), history)
    assert found.added == MIGRATIONS.write_first(after)
    assert found.removed == ("migrations/00002_more.sql",)
    with pytest.raises(SpecError, match="People wrote this migration, for PostgreSQL"):
        MIGRATIONS.write_next(before, after, (), history | {"migrations/00003_own.sql": "-- +goose Up"})
