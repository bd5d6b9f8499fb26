"""What a model states is kept, or else it is told; nothing that a Spec cannot have keeps a model from being read."""

import pytest

from generators.pipeline import generate
from generators.spec.models import FieldType, RelationKind, Resource
from tests.generators.requirements.imports.bringing import bring_model


def read(text: str, path: str) -> tuple[dict[str, Resource], str]:
    """Give the resources of a model, and what is told of it."""
    understanding = bring_model(text, path)
    assert understanding.spec is not None, understanding.questions
    return {resource.name: resource for resource in understanding.spec.resources}, "\n".join(understanding.assumptions)


def test_checks_of_sql_become_bounds_lengths_and_values() -> None:
    found, told = read(
        "CREATE TABLE items (id serial PRIMARY KEY, age int CHECK (age BETWEEN 0 AND 150),"
        " price numeric(10,3) CHECK (price > 0 AND price <= 100), stars int CHECK (stars IN (1, 2, 3)),"
        " code varchar(30) CHECK (length(code) >= 3), zip varchar(9) CHECK (zip ~ '^[0-9]{5}$'), count int,"
        " state text DEFAULT 'new'::text, first date, last date,"
        " CHECK (state = ANY (ARRAY['new'::text, 'old'::text])), CHECK (last > first),"
        " CHECK (count IS NULL OR count >= 1));",
        "schema.sql",
    )
    fields = {field.name: field for field in found["Item"].fields}
    bounds = {name: (field.minimum, field.maximum) for name, field in fields.items()}
    assert {name: [str(bound) for bound in both] for name, both in bounds.items() if both != (None, None)} == {
        "age": ["0", "150"],
        "price": ["0.001", "100"],
        "stars": ["1", "3"],
        "count": ["1", "None"],
    }
    assert fields["code"].min_length == 3
    assert fields["zip"].pattern == "^[0-9]{5}$"
    assert (fields["state"].values, fields["state"].default) == (("new", "old"), "new")
    assert told.count("the check of") == 1
    assert "the check of items: last > first" in told


def test_defaults_of_sql_are_values_or_told() -> None:
    found, told = read(
        "CREATE TABLE logs (id serial PRIMARY KEY, depth int DEFAULT -1, size int DEFAULT (1 + 1),"
        " at timestamptz NOT NULL DEFAULT now(), note text DEFAULT 'nil',"
        " mood text DEFAULT 'none' CHECK (mood IN ('none', 'some')));",
        "schema.sql",
    )
    fields = {field.name: field for field in found["Log"].fields}
    assert [fields[name].default for name in fields] == [-1, None, None, "nil", "none"]
    assert not fields["at"].required
    assert "the default CURRENT_TIMESTAMP of at of logs" in told
    assert "the default (1 + 1) of size of logs" in told


def test_indexes_that_a_field_cannot_have_are_told_and_make_nothing_unique() -> None:
    found, told = read(
        "CREATE TABLE tags (id serial PRIMARY KEY, label varchar(20), kind varchar(20), weight int);\n"
        "CREATE UNIQUE INDEX a ON tags (label) WHERE weight > 0;\nCREATE UNIQUE INDEX b ON tags (lower(kind));\n"
        "CREATE INDEX c ON tags (label, kind);\nCREATE INDEX d ON tags (weight DESC);",
        "schema.sql",
    )
    assert [(field.unique, field.indexed) for field in found["Tag"].fields] == [
        (False, False),
        (False, False),
        (False, True),
    ]
    for text in ("label of tags is unique WHERE weight > 0", "LOWER(kind) of tags is unique", "over label and kind"):
        assert text in told


def test_keys_within_a_table_of_mysql_are_indexes_and_no_columns() -> None:
    found, told = read(
        "CREATE TABLE actor (id int NOT NULL AUTO_INCREMENT, last_name VARCHAR(45), mood SET('a','b'),"
        " PRIMARY KEY (id), KEY idx_last (last_name), FULLTEXT KEY ft (last_name)) ENGINE=InnoDB;",
        "schema.sql",
    )
    assert [(field.name, field.indexed) for field in found["Actor"].fields] == [("last_name", True), ("mood", False)]
    assert "the FULLTEXT index of actor over last_name" in told
    assert "the type of mood of actor: SET('a', 'b') is kept as text" in told


def test_types_that_only_begin_like_others_are_kept_as_text() -> None:
    found, told = read(
        "CREATE TABLE runs (id serial PRIMARY KEY, span interval, mask bit(8), point vector(3), body tsvector);",
        "a.sql",
    )
    assert [(field.type, field.max_length) for field in found["Run"].fields] == [
        (FieldType.STRING, None),
        (FieldType.STRING, None),
        (FieldType.STRING, None),
        (FieldType.TEXT, None),
    ]
    assert "INTERVAL is kept as text" in told
    assert "VECTOR(3) is kept as text" in told


def test_rows_of_a_dump_do_not_hide_what_follows_them() -> None:
    found, _ = read(
        "CREATE TABLE a (id int PRIMARY KEY, name text);\nCOPY public.a (id, name) FROM stdin;\n1\tO'Brien;\n\\.\n"
        "CREATE TABLE b (id int PRIMARY KEY, name text, a_id int);\n"
        "ALTER TABLE ONLY b ADD CONSTRAINT f FOREIGN KEY (a_id) REFERENCES a (id);",
        "dump.sql",
    )
    assert [relation.target for relation in found["B"].relations] == ["A"]


def test_views_functions_and_triggers_are_told_by_name() -> None:
    _, told = read(
        "CREATE TABLE a (id int PRIMARY KEY, name text);\nCREATE OR REPLACE VIEW v AS SELECT 1;\n"
        "CREATE FUNCTION f() RETURNS int AS $$ SELECT 1; $$;\n"
        "CREATE TRIGGER t BEFORE UPDATE ON a EXECUTE FUNCTION f();\n"
        "CREATE TABLE c AS SELECT * FROM a;",
        "schema.sql",
    )
    for text in ("the view v.", "the function f.", "the trigger t.", "c states no columns"):
        assert text in told


def test_a_table_is_what_its_last_migration_leaves() -> None:
    found, _ = read(
        "CREATE TABLE a (id int PRIMARY KEY, name text, old int, was int);\n"
        "ALTER TABLE a ALTER COLUMN name SET NOT NULL;\n"
        "ALTER TABLE a DROP COLUMN old;\nALTER TABLE a RENAME COLUMN was TO now_is;\n"
        "ALTER TABLE a ALTER COLUMN now_is SET DEFAULT 3;",
        "schema.sql",
    )
    assert [(field.name, field.required, field.default) for field in found["A"].fields] == [
        ("name", True, None),
        ("now_is", False, 3),
    ]


def test_tables_of_sqlite_without_row_numbers_are_read() -> None:
    found, _ = read("CREATE TABLE a (code TEXT PRIMARY KEY, b TEXT) WITHOUT ROWID, STRICT;", "schema.sql")
    assert [field.name for field in found["A"].fields] == ["code", "b"]


def test_short_texts_that_are_keys_stay_and_ids_of_ones_own_are_no_references() -> None:
    found, told = read(
        "CREATE TABLE customers (customer_id varchar(5) PRIMARY KEY, name text);\n"
        "CREATE TABLE payments (payment_id int NOT NULL, paid_on date, amount int, PRIMARY KEY (paid_on, payment_id));",
        "schema.sql",
    )
    assert [(field.name, field.unique) for field in found["Customer"].fields] == [
        ("customer_id", True),
        ("name", False),
    ]
    assert [field.name for field in found["Payment"].fields] == ["paid_on", "amount"]
    assert not found["Customer"].relations + found["Payment"].relations
    assert not found["Payment"].unique_together
    assert "payment_id is its id alone" in told


ENUMS = {
    "a.sql": "CREATE TYPE mood AS ENUM ('ok', 'it''s (so)', 'OK');\nCREATE TABLE a (id int PRIMARY KEY, m mood);",
    "a.dbml": 'Enum mood {\n ok\n "it\'s (so)"\n OK\n}\nTable a {\n id int [pk]\n m mood\n}',
    "a.json": '{"$schema": "x", "title": "A", "properties": {"m": {"enum": ["ok", "it\'s (so)", "OK"]}}}',
    "a.prisma": "enum Mood {\n ok\n OK\n}\nmodel A {\n id Int @id\n m Mood\n}",
    "a.graphql": "enum Mood { ok OK }\ntype A { id: ID! m: Mood }",
    "a.jdl": "enum Mood { ok, OK }\nentity A { m Mood }",
}


@pytest.mark.parametrize("path", ENUMS)
def test_values_that_an_enum_cannot_have_are_told(path: str) -> None:
    found, told = read(ENUMS[path], path)
    assert [field.values for field in found["A"].fields] == [("ok",)]
    assert "'OK'" in told
    assert "it's (so)" not in ENUMS[path].replace("''", "'") or "it's (so)" in told


def test_rules_that_no_field_can_have_are_told_and_keep_nothing_from_being_read() -> None:
    found, told = read(
        '{"openapi": "3.0.0", "components": {"schemas": {"Car": {"properties": {'
        '"plate": {"type": "string", "pattern": "^(?=A)"}, "mass": {"type": "integer", "maximum": 9223372036854775807},'
        '"motto": {"type": "string", "minLength": 300}, "text": {"type": "string", "maxLength": 100000},'
        '"seats": {"type": "integer", "exclusiveMinimum": 0, "multipleOf": 2}, '
        '"size": {"type": "integer", "enum": [1, 5]},'
        '"part": {"$ref": "other.json"}}}, "CarList": {"properties": {"total": {"type": "integer"}}}}}}',
        "openapi.json",
    )
    fields = {field.name: field for field in found["Car"].fields}
    assert fields["plate"].pattern is None
    assert fields["mass"].maximum is None
    assert fields["motto"].min_length is None
    assert fields["seats"].minimum == 1
    assert (fields["text"].type, fields["text"].max_length) == (FieldType.TEXT, 65_535)
    for text in (
        "plate of Car the pattern",
        "mass of Car",
        "motto of Car",
        "multipleOf",
        "one of 1, 5",
        "other.json",
        "CarList",
    ):
        assert text in told


def test_what_only_looks_like_a_message_is_read_where_there_is_nothing_else() -> None:
    found, _ = read(
        '{"openapi": "3.0.0", "components": {"schemas": {"dataSetList": {"properties": {"total": {}}}}}}', "a.json"
    )
    assert list(found) == ["DataSetList"]


def test_objects_with_the_names_of_derived_schemas_get_another_one() -> None:
    found, told = read("entity Order { total Integer }\nentity OrderPage { no Integer }", "a.jdl")
    assert list(found) == ["Order", "OrderPageRecord"]
    assert "OrderPageRecord" in told


def test_views_defaults_and_indexes_of_prisma() -> None:
    found, told = read(
        'model User {\n id Int @id\n name String @default("say \\"hi\\"")\n mail String @unique @db.VarChar(1000)\n'
        ' @@index([name, mail(ops: raw("x"))])\n @@fulltext([name])\n}\nview Active {\n id Int @unique\n}',
        "schema.prisma",
    )
    assert list(found) == ["User"]
    assert [(field.default, field.max_length) for field in found["User"].fields] == [('say "hi"', None), (None, 700)]
    for text in ("the view Active", "over name and mail.", "full-text index of User over name", "over 700 characters"):
        assert text in told


def test_indexes_and_checks_of_dbml_are_told() -> None:
    found, told = read(
        "Table a {\n id int [pk]\n x int\n y int\n checks { `x > 0` }\n indexes {\n (x, y)\n"
        " `lower(x)` [unique]\n }\n}",
        "a.dbml",
    )
    assert [field.name for field in found["A"].fields] == ["x", "y"]
    for text in ("checks { `x > 0` }", "over x and y", "unique index of a over `lower(x)`"):
        assert text in told


def test_schemas_extensions_scalars_and_lists_of_graphql() -> None:
    found, told = read(
        "schema { query: Root }\nscalar URL\nunion Any = User\ntype Root { users: [User] }\n"
        "type User { id: ID! home: URL followers: [User!] following: [User!] boss: User }\n"
        "extend type User { age: Int }",
        "schema.graphql",
    )
    assert list(found) == ["User"]
    assert [(field.name, field.type) for field in found["User"].fields] == [
        ("home", FieldType.STRING),
        ("age", FieldType.INTEGER),
    ]
    assert [(r.name, r.kind) for r in found["User"].relations] == [
        ("followers", RelationKind.MANY_TO_MANY),
        ("boss", RelationKind.MANY_TO_ONE),
    ]
    assert "the union Any" in told


def test_what_a_text_cannot_say_of_a_service_is_told() -> None:
    found, told = read(
        "name: shop-api\nsummary: A shop.\nstack: fastapi-sqlalchemy\npage_size: 33\nresources:\n  Item:\n"
        "    fields:\n      label: {type: text, default: new}\n",
        "pullwright.yml",
    )
    assert found["Item"].fields[0].default == "new"
    assert "page_size" in told
    assert "summaries of shop-api" in told


@pytest.mark.parametrize("stack", ["express-prisma", "nestjs-typeorm"])
def test_no_class_gets_a_property_that_it_has_already(stack: str) -> None:
    understanding = bring_model(
        "entity Team { name String }\nentity Race { constructor String }\n"
        "entity Lap { no Integer }\nrelationship ManyToOne { Lap{constructor} to Team }",
        "a.jdl",
    )
    assert understanding.spec is not None
    spec = understanding.spec.model_copy(update={"stack": stack})
    assert [spec.resources[1].fields[0].name, spec.resources[2].relations[0].name] == [
        "race_constructor",
        "lap_constructor",
    ]
    assert generate(spec).tree
