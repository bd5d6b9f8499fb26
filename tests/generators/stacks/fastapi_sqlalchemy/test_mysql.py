"""A service on MySQL or MariaDB: the types that a DBA would choose, and what fits neither server is said at once."""

import re

import pytest

from generators.errors import SpecError
from generators.pipeline import generate

MIGRATION = "migrations/versions/0001_create_tables.py"


@pytest.fixture
def make_service(make_spec):
    """Gives a function that makes a service on MySQL with one resource of these fields."""

    def make(*fields, relations=()):
        resources = [{"name": "Thing", "fields": fields, "relations": relations}]
        return generate(make_spec(database="mysql", features=(), resources=resources)).tree

    return make


def find_type(tree, column):
    """Give what the migration says of the type of a column."""
    (found,) = re.findall(rf'sa\.Column\("{column}", (.+?), nullable=', tree[MIGRATION].content)
    return found


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ({"type": "uuid"}, "UUID_BYTES"),
        ({"type": "datetime"}, "mysql.DATETIME(fsp=6)"),
        ({"type": "date"}, "sa.Date()"),
        ({"type": "float"}, "sa.Double()"),
        ({"type": "decimal", "precision": 38, "scale": 18}, "sa.Numeric(38, 18)"),
        ({"type": "json"}, "sa.JSON()"),
        ({"type": "boolean"}, "sa.Boolean()"),
        ({"type": "string", "max_length": 700, "unique": True}, "sa.String(700)"),
        ({"type": "text"}, "MEDIUM_TEXT"),
        ({"type": "text", "max_length": 16_383}, "sa.Text()"),
        ({"type": "string", "max_length": 16_384}, "MEDIUM_TEXT"),
        ({"type": "enum", "values": ("a", "b")}, "sa.String(64)"),
    ],
)
def test_each_type_is_the_one_of_the_server(make_service, field, expected):
    assert find_type(make_service({"name": "value", **field}), "value") == expected


def test_ids_and_references_are_sixteen_bytes(make_service):
    tree = make_service(relations=[{"name": "parent", "kind": "many-to-one", "target": "Thing"}])
    assert find_type(tree, "id") == find_type(tree, "parent_id") == "UUID_BYTES"
    assert 'UUID_BYTES = sa.BINARY(16).with_variant(sa.LargeBinary(), "sqlite")' in tree[MIGRATION].content
    assert "type_annotation_map: ClassVar = {UUID: BinaryUuid}" in tree["app/core/database.py"].content


def test_texts_are_compared_exactly_on_either_server(make_service):
    text = make_service({"name": "title", "type": "string"})[MIGRATION].content
    assert "ALTER DATABASE CHARACTER SET utf8mb4" in text
    assert "COLLATE /*M! utf8mb4_nopad_bin */ /*!80000 utf8mb4_0900_bin */" in text


def test_lengths_are_counted_in_characters(make_service):
    tree = make_service({"name": "title", "type": "string", "min_length": 2, "max_length": 9})
    assert 'func.char_length(column("title")).between(2, 9)' in tree["app/things/models.py"].content
    assert 'sa.func.char_length(sa.column("title")).between(2, 9)' in tree[MIGRATION].content


def test_names_in_conditions_are_quoted_as_mysql_does(make_service):
    text = make_service({"name": "rank", "type": "integer", "minimum": 1})[MIGRATION].content
    assert 'sa.CheckConstraint("`rank` >= 1"' in text


def test_nothing_is_said_in_sql_that_mysql_does_not_read(make_service):
    tree = make_service({"name": "title", "type": "string"}, {"name": "extra", "type": "json"})
    code = "\n".join(file.content for path, file in tree.items() if path.startswith(("app/", "migrations/")))
    assert not re.search(r"nulls_last|\.returning\(|on_conflict|ilike", code)


def test_as_few_strings_as_it_takes_are_kept_outside_a_row_that_is_too_wide(make_service):
    short = [{"name": f"short_{number}", "type": "string", "indexed": number < 20} for number in range(50)]
    tree = make_service(*short, {"name": "longest", "type": "string", "max_length": 4000})
    assert find_type(tree, "longest") == "sa.Text()"
    assert {find_type(tree, field["name"]) for field in short} == {"sa.String(255)"}


def test_strings_too_short_to_leave_the_page_become_texts_where_there_are_many(make_service):
    fields = [{"name": f"name_{number}", "type": "string", "max_length": 63} for number in range(60)]
    tree = make_service(*fields)
    types = [find_type(tree, field["name"]) for field in fields]
    assert 20 < types.count("sa.String(63)") < 32
    assert types.count("sa.String(63)") + types.count("sa.Text()") == 60


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ([{"name": f"n{i}", "type": "integer", "indexed": True} for i in range(64)], "at most 64 keys, not 65"),
        (
            [{"name": f"s{i}", "type": "string", "max_length": 700, "unique": True} for i in range(30)],
            "more than a row",
        ),
        ([{"name": f"t{i}", "type": "text"} for i in range(200)], "more than a row"),
        ([{"name": "portion", "type": "integer"}], "Rename it, such as to 'portion_value'"),
    ],
)
def test_what_no_table_of_mysql_takes_is_refused(make_service, fields, problem):
    with pytest.raises(SpecError, match=problem):
        make_service(*fields)


def test_json_is_taken_as_deep_as_both_servers_keep_it(make_service):
    code = make_service({"name": "extra", "type": "json"})["app/core/fields.py"].content
    assert "_JSON_LEVELS = 31" in code
    assert "AfterValidator(_refuse_deep)" in code
    assert "_JSON_LEVELS" not in make_service({"name": "title", "type": "string"})["app/core/fields.py"].content
