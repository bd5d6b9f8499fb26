"""The first migration: a deterministic id, every constraint named, tables in an order that works."""

import ast
import re

import pytest

from generators.pipeline import generate
from generators.spec.models import ServiceSpec
from tests.generators.stacks.fastapi_sqlalchemy.conftest import load

PATH = "migrations/versions/0001_create_tables.py"


def list_tables(text: str, function: str, call: str) -> list[str]:
    body = next(n for n in ast.parse(text).body if isinstance(n, ast.FunctionDef) and n.name == function)
    calls = [n for n in ast.walk(body) if isinstance(n, ast.Call) and ast.unparse(n.func) == call]
    return [ast.literal_eval(n.args[0]) for n in sorted(calls, key=lambda n: n.lineno)]


def read_revision(text: str) -> str:
    (revision,) = re.findall(r'^revision = "([0-9a-f]{12})"$', text, re.MULTILINE)
    return str(revision)


def test_the_id_depends_on_the_tables_and_on_nothing_else(shop):
    spec = load("shop")
    revision = read_revision(shop[PATH].content)
    same = spec.model_copy(update={"summary": "Other words.", "page_size": 50})
    fewer = spec.model_copy(update={"resources": spec.resources[:3]})
    assert read_revision(generate(same).tree[PATH].content) == revision
    assert read_revision(generate(fewer).tree[PATH].content) != revision


def test_a_table_follows_those_it_refers_to_and_goes_before_them(shop):
    created = list_tables(shop[PATH].content, "upgrade", "op.create_table")
    assert created.index("customers") < created.index("orders") < created.index("order_items")
    assert created[-1] == "products_tags"
    assert list_tables(shop[PATH].content, "downgrade", "op.drop_table") == created[::-1]


def test_every_constraint_and_index_has_a_name(shop):
    text = shop[PATH].content
    constraints = len(re.findall(r"sa\.(?:ForeignKey|PrimaryKey|Unique|Check)Constraint\(", text))
    indexes = len(re.findall(r"op\.create_index\(", text))
    assert len(re.findall(r'op\.f\(\s*"(?:fk|pk|uq|ck|ix)_', text)) == constraints + indexes


@pytest.mark.parametrize("column", ["parent_id", "category_id", "customer_id", "order_id", "product_id", "tag_id"])
def test_every_foreign_key_is_indexed(shop, column):
    assert re.search(rf'op\.create_index\([^)]*\), "\w+", \["{column}"\]\)', shop[PATH].content)


def test_bounds_and_enums_are_kept_by_the_database(shop):
    text = shop[PATH].content
    assert 'sa.CheckConstraint("price >= 0", name=op.f("ck_products_price"))' in text
    assert "status IN ('draft', 'published', 'archived')" in text


def test_a_circle_of_tables_is_closed_when_all_of_them_are_there(odd):
    text = odd[PATH].content
    assert text.count("use_alter=True") == 1
    assert list_tables(text, "upgrade", "op.create_table").index("dates") < text.count("op.create_table")


ALL_TABLES = ("soft-delete", "search", "audit-log", "queue", "opentelemetry")


def generate_shop(**changes):
    return generate(ServiceSpec.model_validate(load("shop").model_dump() | changes)).tree


@pytest.mark.parametrize("features", [(), ALL_TABLES], ids=["plain", "all-features"])
@pytest.mark.parametrize(
    ("auth", "database"), [("none", "postgresql"), ("jwt", "mysql"), ("session", "sqlite"), ("oauth2", "postgresql")]
)
def test_whatever_a_model_describes_is_created_and_dropped(auth, database, features):
    tree = generate_shop(auth=auth, database=database, features=features)
    models = "".join(file.content for path, file in tree.items() if path.endswith("/models.py"))
    described = set(re.findall(r'(?:__tablename__ =|= Table\()\s*"(\w+)"', models))
    text = tree[PATH].content
    created = list_tables(text, "upgrade", "op.create_table")
    assert set(created) == described
    assert list_tables(text, "downgrade", "op.drop_table") == created[::-1]


def test_traces_of_events_are_kept_beside_them():
    traced, plain = (
        generate_shop(features=features)[PATH].content for features in (("queue", "opentelemetry"), ("queue",))
    )
    added = [line.strip() for line in traced.splitlines() if line not in plain and "evision" not in line]
    assert added == ['sa.Column("traceparent", sa.String(55), nullable=True),']
