"""Columns that become unique together: the migration looks for rows that share the values of all of them."""

import sqlite3
from dataclasses import replace

import pytest

from generators.migrations.comparison import compare
from generators.migrations.operations import Refuse
from generators.migrations.planning import plan
from generators.migrations.renaming import read_renames
from generators.migrations.rows import EqualRows
from generators.spec.models import Database, Field, FieldType
from generators.sql.dialect import DIALECTS
from generators.sql.searches import write_search
from generators.tables.abilities import ABILITIES
from generators.tables.table import Column, PrimaryKey, Role, Schema, Table, Unique
from generators.tables.types import MOMENT, UUID
from tests.generators.migrations.sharing import rows_that_may_share

ID = Column("id", UUID, role=Role.ID)
TEAM, EMAIL = Column("team_id", UUID), Column("email", UUID, nullable=True)
DELETED_AT = Column("deleted_at", MOMENT, nullable=True, role=Role.DELETED_AT)
TOGETHER = Unique("uq_members_team_id_email", ("team_id", "email"))
MEMBERS = Table("members", (ID, TEAM, EMAIL), PrimaryKey("pk_members", ("id",)))


def list_searches(before, after):
    """Give what a migration looks for before it changes the members from one table to the other."""
    comparison = compare(Schema((), (before,)), Schema((), (after,)), read_renames(()))
    planned = plan(comparison, ABILITIES[Database.POSTGRESQL])
    return [(each.search, each.problem) for each in planned if isinstance(each, Refuse)]


def test_rows_that_share_all_values_are_looked_for():
    [(search, problem)] = list_searches(MEMBERS, replace(MEMBERS, uniques=(TOGETHER,)))
    assert search == EqualRows("members", (TEAM, EMAIL), None)
    assert problem == "members has rows that share a team_id and email, which have to be unique together now"


@pytest.mark.parametrize("known", [("email",), ("team_id",), ("email", "team_id")])
def test_nothing_is_looked_for_where_no_rows_can_share_them(known):
    before = replace(MEMBERS, uniques=(Unique("uq_known", known),))
    assert list_searches(before, replace(MEMBERS, uniques=(TOGETHER,))) == []


def test_a_wider_set_that_was_unique_says_nothing_of_one_column():
    before = replace(MEMBERS, uniques=(TOGETHER,))
    after = replace(MEMBERS, uniques=(Unique("uq_members_team_id", ("team_id",)),))
    [(search, problem)] = list_searches(before, after)
    assert search == EqualRows("members", (TEAM,), None)
    assert problem == "members has rows that share a team_id, which has to be unique now"


def test_a_new_column_makes_rows_differ_only_where_they_have_no_value_in_it():
    role = Field(name="role", type=FieldType.INTEGER)
    together = (Unique("uq_members_team_id_role", ("team_id", "role")),)
    free = Column("role", UUID, nullable=True, field=role)
    given = replace(free, field=role.model_copy(update={"default": 1}))
    grown = replace(MEMBERS, columns=(*MEMBERS.columns, free), uniques=together)
    assert list_searches(MEMBERS, grown) == []
    [(search, _)] = list_searches(MEMBERS, replace(grown, columns=(*MEMBERS.columns, given)))
    assert search == EqualRows("members", (TEAM,), None)


def test_what_marks_rows_that_count_is_no_value_of_a_set():
    mark = Column("is_kept", UUID, nullable=True, marks="deleted_at")
    constraint = Unique("uq_members_email", ("email", "is_kept"))
    table = replace(MEMBERS, columns=(*MEMBERS.columns, DELETED_AT, mark), uniques=(constraint,))
    assert table.unique_names == {("email",): "uq_members_email"}
    assert table.unique_columns == {"email"}


@rows_that_may_share
def test_the_query_finds_rows_that_share_all_values_and_are_not_deleted(rows, is_found):
    search = EqualRows("members", (TEAM, EMAIL), DELETED_AT)
    with sqlite3.connect(":memory:") as database:
        database.execute("CREATE TABLE members (team_id, email, deleted_at)")
        database.executemany("INSERT INTO members VALUES (?, ?, ?)", rows)
        found = database.execute(write_search(search, DIALECTS[Database.SQLITE])).fetchall()
    database.close()
    assert bool(found) == is_found
