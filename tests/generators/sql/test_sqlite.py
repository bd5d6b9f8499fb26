"""Every change that is proved, carried out on SQLite by what goose would run, with rows in all tables."""

import json
import re
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from generators.enrichment import enrich
from generators.sql.goose import use_goose
from generators.sql.style import SqlStyle
from tests.generators.sql.goose_files import read_statements
from tests.services.evolution.choosing import EVOLUTIONS
from tests.services.evolution.comparing import find_differences, find_places, find_wrong, leave_deleted, list_values
from tests.services.evolution.drivers.observing import describe_tables, read_rows
from tests.services.evolution.rows import make_rows

STYLE = SqlStyle()
MIGRATIONS = use_goose(STYLE)

FOLDED = ".search_text is "
"""What SQLite folds by itself is less than a service does."""


class Database:
    """A database in memory, with foreign keys on as services have it."""

    def __init__(self):
        self.connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self.connection.execute("PRAGMA foreign_keys = ON")
        self.engine = create_engine("sqlite://", creator=lambda: self.connection, poolclass=StaticPool)

    def migrate(self, text, way="Up"):
        for statement in read_statements(text, way):
            self.connection.executescript(statement)
        assert self.connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert self.connection.execute("PRAGMA foreign_key_check").fetchall() == []

    def insert(self, rows):
        self.connection.execute("BEGIN")
        self.connection.execute("PRAGMA defer_foreign_keys = ON")
        for table, listed in rows.items():
            for row in listed:
                names = ", ".join(f'"{name}"' for name in row)
                values = [json.dumps(value) if isinstance(value, dict | list) else value for value in row.values()]
                self.connection.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", values)
        self.connection.execute("COMMIT")

    def execute(self, statements):
        for statement in statements.split(";"):
            self.connection.execute(statement.replace("{class}", '"class"'))

    def empty(self):
        self.connection.execute("PRAGMA foreign_keys = OFF")
        for table in self.describe():
            self.connection.execute(f"DELETE FROM {table}")
        self.connection.execute("PRAGMA foreign_keys = ON")

    def read(self):
        with self.engine.connect() as connection:
            return read_rows(connection)

    def describe(self):
        with self.engine.connect() as connection:
            return describe_tables(connection)


@pytest.fixture
def database():
    found = Database()
    with closing(found.connection):
        yield found


@pytest.mark.parametrize("evolution", EVOLUTIONS, ids=lambda evolution: evolution.name)
def test_rows_survive(database, evolution):
    before, after = (enrich(spec) for spec in evolution.write_specs("fastapi-sqlalchemy", "sqlite"))
    first = MIGRATIONS.write_first(before)
    ((_, text),) = MIGRATIONS.write_next(before, after, evolution.renames, first).added.items()
    for each in first.values():
        database.migrate(each)
    database.insert(make_rows(STYLE.describe(before)))
    old_shape = database.describe()
    if evolution.refuses:
        with pytest.raises(sqlite3.IntegrityError, match=evolution.refuses):
            database.migrate(text)
        assert find_differences(database.describe(), old_shape) == []
        database.execute("DROP TABLE refused_rows;" + evolution.mend)
    old_rows = database.read()
    database.migrate(text)
    rows, shape = database.read(), database.describe()
    kept = leave_deleted(old_rows) if evolution.deletes else old_rows
    places = find_places(kept, rows, evolution)
    assert list_values(rows, [*places.values()]) == {
        evolution.tables.get(table, table): values for table, values in list_values(kept, [*places]).items()
    }
    assert [each for each in find_wrong(rows, evolution) if FOLDED not in each] == []
    if evolution.refuses_back:
        with pytest.raises(sqlite3.IntegrityError, match=evolution.refuses_back):
            database.migrate(text, "Down")
        assert database.read() == rows
        database.execute("DROP TABLE refused_rows")
        database.empty()
    database.migrate(text, "Down")
    if not evolution.refuses_back:
        assert list_values(database.read(), [*places]) == list_values(kept, [*places])
    assert find_differences(database.describe(), old_shape) == []
    database.migrate(text)
    assert find_differences(database.describe(), shape) == []
    fresh = Database()
    with closing(fresh.connection):
        for each in MIGRATIONS.write_first(after).values():
            fresh.migrate(each)
        assert find_differences(fresh.describe(), shape) == []
        for each in MIGRATIONS.write_first(after).values():
            fresh.migrate(each, "Down")
        assert fresh.describe() == {}


def test_texts_are_folded_as_far_as_the_database_can(database):
    (evolution,) = (each for each in EVOLUTIONS if each.name == "what is searched changes")
    before, after = (enrich(spec) for spec in evolution.write_specs("fastapi-sqlalchemy", "sqlite"))
    first = MIGRATIONS.write_first(before)
    for each in (*first.values(), *MIGRATIONS.write_next(before, after, evolution.renames, first).added.values()):
        database.migrate(each)
        if each in first.values():
            database.insert(make_rows(STYLE.describe(before)))
        else:
            assert "-- The database folds all but a few letters as the service does" in each
    texts = {row["search_text"] for row in database.read()["authors"]}
    assert texts
    assert {text for text in texts if re.search("[A-Z]", text)} == set()


def test_what_people_added_to_a_table_is_not_lost_where_that_is_made_anew(database):
    (evolution,) = (each for each in EVOLUTIONS if each.name == "null comes and goes")
    before, after = (enrich(spec) for spec in evolution.write_specs("fastapi-sqlalchemy", "sqlite"))
    history = {**MIGRATIONS.write_first(before), "migrations/00002_own.sql": "-- +goose Up"}
    ((_, text),) = MIGRATIONS.write_next(before, after, evolution.renames, history).added.items()
    database.migrate(history["migrations/00001_create_tables.sql"])
    database.execute("ALTER TABLE loans ADD COLUMN mark TEXT")
    with pytest.raises(sqlite3.IntegrityError, match="loans has columns, indexes or triggers of your own"):
        database.migrate(text)
    database.execute("DROP TABLE refused_rows; ALTER TABLE loans DROP COLUMN mark; CREATE INDEX own ON books (title)")
    with pytest.raises(sqlite3.IntegrityError, match="books has columns, indexes or triggers of your own"):
        database.migrate(text)
    database.execute("DROP TABLE refused_rows; DROP INDEX own")
    database.migrate(text)
