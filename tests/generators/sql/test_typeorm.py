"""Classes of TypeORM: the statements of goose, in the form in which TypeORM takes them and Prettier leaves them."""

import re

import pytest

from generators.enrichment import enrich
from generators.errors import SpecError
from generators.spec.models import Database
from generators.sql.goose import use_goose
from generators.sql.style import SqlStyle
from generators.sql.typeorm import use_typeorm
from tests.generators.sql.goose_files import read_statements
from tests.generators.sql.test_goose import DATABASES, find_specs
from tests.services.evolution.choosing import EVOLUTIONS

MIGRATIONS = use_typeorm(SqlStyle())
FILES = use_goose(SqlStyle())
QUERY = re.compile(r"query\(\s*`((?:\\.|[^`\\])*)`", re.DOTALL)
# As TypeORM looks for them in what SQLite gives of a table.
FOUND_CHECK = re.compile(r'CONSTRAINT "([^"]*)" CHECK ?(\(.*?\))([,]|[)]$)')
NAMES = [evolution.name for evolution in EVOLUTIONS]


def write_next(migrations, name, database="postgresql"):
    before, after, renames = find_specs(name, database)
    ((path, text),) = migrations.write_next(before, after, renames, migrations.write_first(before)).added.items()
    return path, text


def read_queries(text, way):
    body = text.split(f"  async {way}(")[1].split("\n  }\n")[0]
    return [re.sub(r"\\(.)", r"\1", found) for found in QUERY.findall(body)]


def test_a_class_says_what_it_does_and_has_both_ways():
    assert write_next(MIGRATIONS, "null comes and goes") == (
        "src/database/migrations/0000000000002-ChangeBooksAndLoans.ts",
        """import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Change books and loans.
 *
 * Written from pullwright.yml.
 */
export class ChangeBooksAndLoans0000000000002 implements MigrationInterface {
  name = 'ChangeBooksAndLoans0000000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Rows without it get 1 as their pages.
    await queryRunner.query(
      `UPDATE "books" SET "pages" = 1 WHERE "pages" IS NULL`,
    );
    // Rows without it get the day of their creation as their published_on.
    await queryRunner.query(
      `UPDATE "books" SET "published_on" = CAST("created_at" AT TIME ZONE 'UTC' AS DATE) WHERE "published_on" IS NULL`,
    );
    await queryRunner.query(`ALTER TABLE "books"
    ALTER COLUMN "title" DROP NOT NULL,
    ALTER COLUMN "pages" SET NOT NULL,
    ALTER COLUMN "published_on" SET NOT NULL`);
    await queryRunner.query(
      `ALTER TABLE "loans" ALTER COLUMN "due_on" DROP NOT NULL`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    // Rows without it get an empty text as their title.
    await queryRunner.query(
      `UPDATE "books" SET "title" = '' WHERE "title" IS NULL`,
    );
    await queryRunner.query(`ALTER TABLE "books"
    ALTER COLUMN "title" SET NOT NULL,
    ALTER COLUMN "pages" DROP NOT NULL,
    ALTER COLUMN "published_on" DROP NOT NULL`);
    // Rows without it get the day of their creation as their due_on.
    await queryRunner.query(
      `UPDATE "loans" SET "due_on" = CAST("created_at" AT TIME ZONE 'UTC' AS DATE) WHERE "due_on" IS NULL`,
    );
    await queryRunner.query(
      `ALTER TABLE "loans" ALTER COLUMN "due_on" SET NOT NULL`,
    );
  }
}
""",
    )


@pytest.mark.parametrize("database", ["postgresql", "mysql"])
@pytest.mark.parametrize("name", NAMES)
def test_the_statements_are_those_of_goose(name, database):
    (_, ours), (_, theirs) = (write_next(each, name, database) for each in (MIGRATIONS, FILES))
    for way, other in (("up", "Up"), ("down", "Down")):
        assert [f"{query};" for query in read_queries(ours, way)] == read_statements(theirs, other)


def test_what_goes_back_on_sqlite_is_a_transaction_of_its_own_as_foreign_keys_have_to_be_off():
    _, text = write_next(MIGRATIONS, "null comes and goes", "sqlite")
    up, down = text.split("  async down(")
    assert "PRAGMA" not in up
    assert re.findall(r"queryRunner\.(\w+)\((?:'(.*)')?\)", down) == [
        ("commitTransaction", ""),
        ("query", "PRAGMA foreign_keys = OFF"),
        ("startTransaction", ""),
        ("commitTransaction", ""),
        ("query", "PRAGMA foreign_keys = ON"),
        ("startTransaction", ""),
    ]


@pytest.mark.parametrize("name", ["accounts come", "bounds and values of enums are others"])
def test_typeorm_finds_each_check_on_sqlite(name):
    before, after, renames = find_specs(name, "sqlite")
    first = MIGRATIONS.write_first(before)
    for files in (first, MIGRATIONS.write_next(before, after, renames, first).added):
        (text,) = files.values()
        tables = [query for query in read_queries(text, "up") if query.startswith("CREATE TABLE")]
        assert any("CHECK" in table for table in tables)
        for table in tables:
            assert len(FOUND_CHECK.findall(table)) == table.count(" CHECK ")


def test_what_goes_for_good_is_said():
    _, text = write_next(MIGRATIONS, "a field goes that cannot be invented again")
    assert " * What goes for good:\n * - the column `isbn` of books with its values\n */" in text


@pytest.mark.parametrize("database", DATABASES)
def test_a_class_has_the_name_of_its_file(database):
    before, *_ = find_specs("null comes and goes", database)
    ((path, text),) = MIGRATIONS.write_first(before).items()
    assert path == "src/database/migrations/0000000000001-CreateTables.ts"
    assert "export class CreateTables0000000000001 implements" in text


def test_a_migration_follows_the_last_one_of_people():
    before, after, renames = find_specs("null comes and goes")
    history = {**MIGRATIONS.write_first(before), "src/database/migrations/1767225600000-Mark.ts": "class Mark"}
    (path,) = MIGRATIONS.write_next(before, after, renames, history).added
    assert path == "src/database/migrations/1767225600001-ChangeBooksAndLoans.ts"


def test_another_database_begins_a_new_history_unless_people_wrote_one():
    before, _, _ = find_specs("null comes and goes")
    after = enrich(before.model_copy(update={"database": Database.SQLITE}))
    history = MIGRATIONS.write_first(before)
    assert MIGRATIONS.write_next(before, after, (), history).added == MIGRATIONS.write_first(after)
    own = {"src/database/migrations/1767225600000-Mark.ts": "class Mark"}
    with pytest.raises(SpecError, match="People wrote this migration"):
        MIGRATIONS.write_next(before, after, (), {**history, **own})
    assert MIGRATIONS.write_next(before, before, (), history).added == {}
