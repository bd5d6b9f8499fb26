"""Search: the parameters of lists, the column behind them, and what asks for it."""

import pytest

from generators.contract.naming import JsonStyle
from generators.contract.search import list_bounds, takes_words
from generators.pipeline import derive_contract, generate, understand
from generators.spec.models import Database, Field, FieldType, Resource, ServiceSpec
from tests.generators.stacks.fastapi_sqlalchemy.conftest import load

MIGRATION = "migrations/versions/0001_create_tables.py"
MOMENTS = ["created_at_min", "created_at_max", "updated_at_min", "updated_at_max"]


def with_search(**changes: object):
    return load("shop").model_copy(update={"features": ("search",), **changes})


def make(*fields: Field) -> ServiceSpec:
    resource = Resource(name="Thing", fields=fields)
    return ServiceSpec(name="things", stack="fastapi-sqlalchemy", features=("search",), resources=(resource,))


def list_bound_names(spec: ServiceSpec) -> list[str]:
    return [bound.name for bound in list_bounds(spec, spec.resources[0])]


@pytest.mark.parametrize(("style", "bound"), [(JsonStyle.SNAKE, "price_min"), (JsonStyle.CAMEL, "priceMin")])
def test_a_list_takes_words_and_bounds(style, bound):
    parameters = derive_contract(with_search(), style)["paths"]["/api/v1/products"]["get"]["parameters"]
    assert {"q", bound} <= {parameter["name"] for parameter in parameters}


def test_only_what_has_an_order_has_bounds():
    spec = make(Field(name="size_of", type=FieldType.FLOAT), Field(name="is_new", type=FieldType.BOOLEAN))
    assert list_bound_names(spec) == ["size_of_min", "size_of_max", *MOMENTS]


def test_the_filter_of_a_property_stands_before_a_bound_of_its_name():
    spec = make(Field(name="heat", type=FieldType.INTEGER), Field(name="heat_min", type=FieldType.INTEGER))
    assert list_bound_names(spec) == ["heat_max", "heat_min_min", "heat_min_max", *MOMENTS]


def test_a_property_called_q_leaves_no_room_for_words():
    text = Field(name="title", type=FieldType.STRING)
    spec = make(text, Field(name="q", type=FieldType.STRING))
    assert takes_words(make(text), make(text).resources[0])
    assert not takes_words(spec, spec.resources[0])


@pytest.mark.parametrize("database", [Database.POSTGRESQL, Database.MYSQL, Database.SQLITE])
def test_texts_are_indexed_where_the_database_can(database):
    text = generate(with_search(database=database)).tree[MIGRATION].content
    assert '"search_text"' in text
    assert ("gin_trgm_ops" in text) is (database is Database.POSTGRESQL)
    assert ("CREATE EXTENSION" in text) is (database is Database.POSTGRESQL)


@pytest.mark.parametrize(
    "wish", ["full-text search", "products are searchable", "filtering by price range", "users can search by title"]
)
def test_people_ask_for_it_in_their_own_words(wish):
    spec = understand("A shop API", f"FastAPI. {wish}.\n\n## Product\n- title (string)\n- price (decimal)\n").spec
    assert spec is not None
    assert "search" in spec.features
