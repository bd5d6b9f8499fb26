"""DDL and dumps of several dialects."""

from generators.requirements.imports.sql import read_sql
from generators.requirements.imports.statements import split_statements
from generators.requirements.reading import understand
from generators.spec.models import FieldType, RelationKind, Resource


def read(ddl: str) -> dict[str, Resource]:
    """Give the resources that DDL in an issue defines."""
    spec = understand("Service for this schema", f"```sql\n{ddl}\n```").spec
    assert spec is not None
    return {resource.name: resource for resource in spec.resources}


def test_statements_end_at_semicolons_outside_of_texts_comments_and_functions() -> None:
    text = "SELECT ';'; -- a;b\nCREATE FUNCTION f() AS $x$ a; b; $x$; /* ; */ SELECT 2"
    assert list(split_statements(text)) == ["SELECT ';'", "CREATE FUNCTION f() AS $x$ a; b; $x$", "SELECT 2"]


def test_several_references_to_one_table_stay_apart() -> None:
    found = read(
        "CREATE TABLE teams (id int PRIMARY KEY, name text);\n"
        "CREATE TABLE games (id int PRIMARY KEY, home_team_id int NOT NULL REFERENCES teams, "
        "away_team_id int REFERENCES teams);"
    )
    assert [(r.name, r.required) for r in found["Game"].relations] == [("home_team", True), ("away_team", False)]


def test_a_table_may_refer_to_itself() -> None:
    found = read("CREATE TABLE parts (id int PRIMARY KEY, name text, parent_id int NOT NULL REFERENCES parts (id));")
    (parent,) = found["Part"].relations
    assert (parent.name, parent.target, parent.required) == ("parent", "Part", False)


def test_a_unique_reference_is_one_to_one() -> None:
    found = read(
        "CREATE TABLE users (id int PRIMARY KEY, email text);\n"
        "CREATE TABLE profiles (id int PRIMARY KEY, bio text, user_id int UNIQUE REFERENCES users (id));"
    )
    assert found["Profile"].relations[0].kind is RelationKind.ONE_TO_ONE


def test_a_join_table_with_values_of_its_own_stays() -> None:
    found = read(
        "CREATE TABLE a_items (id int PRIMARY KEY, name text);\nCREATE TABLE b_items (id int PRIMARY KEY, name text);\n"
        "CREATE TABLE pairs (a_id int REFERENCES a_items, b_id int REFERENCES b_items, weight int, "
        "PRIMARY KEY (a_id, b_id));"
    )
    assert [field.name for field in found["Pair"].fields] == ["weight"]
    assert len(found["Pair"].relations) == 2


def test_keys_and_constraints_over_several_columns_are_unique_together() -> None:
    found = understand(
        "API",
        "```sql\nCREATE TABLE seats (room int, number int, label text, PRIMARY KEY (room, number), "
        "UNIQUE (room, label));\n```",
    )
    assert "the key of Seat of room and number" in "\n".join(found.assumptions)
    assert found.spec is not None
    (seat,) = found.spec.resources
    assert seat.unique_together == (("room", "number"), ("room", "label"))
    assert [field.type for field in seat.fields] == [FieldType.INTEGER, FieldType.INTEGER, FieldType.STRING]


def test_a_key_that_means_something_is_a_unique_field() -> None:
    (country,) = read("CREATE TABLE countries (iso_code char(2) PRIMARY KEY, name text);").values()
    assert [(f.name, f.required, f.unique) for f in country.fields] == [
        ("iso_code", True, True),
        ("name", False, False),
    ]


def test_tables_of_sql_server_and_partitions_are_read() -> None:
    schema = read_sql(
        "CREATE TABLE [dbo].[Album]([AlbumId] INT NOT NULL, [Title] NVARCHAR(160) NOT NULL,"
        " CONSTRAINT [PK_Album] PRIMARY KEY CLUSTERED ([AlbumId]));\nGO\n"
        "CREATE TABLE logs (id int, at timestamp) PARTITION BY RANGE (at);\n"
        "CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM (1) TO (2);\n"
    )
    assert [entity.name for entity in schema.entities] == ["Album", "logs"]
    assert "logs_1 is a part of another table." in schema.omissions


def test_names_that_every_service_has_already_get_another_one() -> None:
    found = read(
        "CREATE TABLE error (id int PRIMARY KEY, text text); CREATE TABLE class (id int PRIMARY KEY, page int);"
    )
    assert set(found) == {"ErrorRecord", "Class"}


def test_a_statement_that_nothing_understands_is_told() -> None:
    schema = read_sql("CREATE TABLE a (id int PRIMARY KEY, b text);\nCREATE TABLE ((((;")
    assert [entity.name for entity in schema.entities] == ["a"]
    assert any("cannot be read" in omission for omission in schema.omissions)
