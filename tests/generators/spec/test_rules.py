"""Every rule of the Spec: what breaks it is refused, with the place, the reason and what to do."""

from typing import Any

import pytest

from generators.errors import SpecError
from generators.spec.models import Broker
from generators.spec.rules import MAX_FIELDS, MAX_RESOURCES, load_spec


def spec_with(*resources: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"name": "shop", "stack": "fastapi-sqlalchemy", "resources": list(resources), **more}


def order_with(*fields: dict[str, Any], relations: tuple[dict[str, Any], ...] = ()) -> dict[str, Any]:
    return spec_with({"name": "Order", "fields": list(fields), "relations": list(relations)})


def refuse(data: dict[str, Any]) -> str:
    with pytest.raises(SpecError) as caught:
        load_spec(data)
    for problem in caught.value.problems:
        assert problem.where
        assert problem.text.endswith(".")
        assert problem.hint.endswith(".")
    return str(caught.value)


FIELDS: list[tuple[dict[str, Any], str]] = [
    ({"type": "enum"}, "An enum has values"),
    ({"type": "string", "values": ["a"]}, "An enum has values"),
    ({"type": "enum", "values": ["a", "A"]}, "listed twice"),
    ({"type": "enum", "values": ["a b "]}, "not an enum value"),
    ({"type": "text", "unique": True}, "cannot be unique"),
    ({"type": "json", "indexed": True}, "cannot be indexed"),
    ({"type": "string", "unique": True, "max_length": 701}, "cannot be indexed"),
    ({"type": "integer", "max_length": 3}, "Only a string"),
    ({"type": "string", "minimum": 3}, "Only a number"),
    ({"type": "float", "scale": 3}, "Only a decimal"),
    ({"type": "integer", "minimum": 3, "maximum": 2}, "above the maximum"),
    ({"type": "integer", "minimum": 2**31}, "32 bits"),
    ({"type": "integer", "maximum": "0.5"}, "32 bits"),
    ({"type": "float", "maximum": "1e99"}, "more digits"),
    ({"type": "float", "maximum": "NaN"}, "finite"),
    ({"type": "string", "min_length": 256}, "above the longest"),
    ({"type": "text", "max_length": 65_536}, "Lower max_length"),
    ({"type": "decimal", "precision": 2, "scale": 3}, "more digits behind"),
    ({"type": "decimal", "precision": 1, "scale": 0, "minimum": 10}, "No decimal"),
    ({"type": "decimal", "precision": 3, "scale": 1, "maximum": -100}, "No decimal"),
    ({"type": "decimal", "scale": 0, "minimum": "0.1", "maximum": "0.9"}, "No decimal"),
    ({"type": "string", "pattern": "(?=a)"}, "not every language"),
    ({"type": "string", "pattern": "(?i)a"}, "not every language"),
    ({"type": "string", "pattern": r"(a)\1"}, "not every language"),
    ({"type": "string", "pattern": r"\Aa\Z"}, "not every language"),
    ({"type": "string", "pattern": "a++"}, "not every language"),
    ({"type": "string", "pattern": "(a"}, "not a regular expression"),
    ({"type": "string", "pattern": "a\u0085b"}, "cannot be seen"),
    ({"type": "integer", "default": "1"}, "default"),
    ({"type": "integer", "default": True}, "default"),
    ({"type": "integer", "default": 2**31}, "default"),
    ({"type": "integer", "minimum": 5, "default": 4}, "default"),
    ({"type": "decimal", "default": "1.005"}, "default"),
    ({"type": "boolean", "default": 1}, "default"),
    ({"type": "string", "default": "a" * 256}, "default"),
    ({"type": "string", "default": "a\0"}, "default"),
    ({"type": "string", "pattern": "^a$", "default": "b"}, "default"),
    ({"type": "enum", "values": ["a"], "default": "b"}, "default"),
    ({"type": "date", "default": "20260131"}, "default"),
    ({"type": "date", "default": "2026-02-30"}, "default"),
    ({"type": "datetime", "default": "2026-01-31T12:00:00"}, "default"),
    ({"type": "uuid", "default": "x"}, "default"),
    ({"type": "json", "default": "{}"}, "default"),
    ({"type": "string", "summary": "a\u202eb"}, "printable"),
    ({"type": "string", "summary": "a\u0085b"}, "printable"),
    ({"type": "string", "summary": "a" * 301}, "300"),
    ({"type": "money"}, "type"),
]


@pytest.mark.parametrize(("field", "reason"), FIELDS, ids=[str(field)[:60] for field, _ in FIELDS])
def test_a_field_that_cannot_be_is_refused(field: dict[str, Any], reason: str) -> None:
    assert reason in refuse(order_with({"name": "total", **field}))


@pytest.mark.parametrize(
    "name", ["id", "created_at", "updated_at", "page", "size", "sort", "Total", "a__b", "a" * 49, ""]
)
def test_a_field_name_that_can_never_work_is_refused(name: str) -> None:
    refuse(order_with({"name": name, "type": "string"}))


@pytest.mark.parametrize("pair", [("total", "total"), ("line_1", "line1"), ("parent", "parent_id")])
def test_two_fields_that_would_be_one_property_are_refused(pair: tuple[str, str]) -> None:
    if pair[1].endswith("_id"):
        relation = {"name": pair[0], "kind": "many-to-one", "target": "Order"}
        message = refuse(order_with({"name": pair[1], "type": "uuid"}, relations=(relation,)))
    else:
        message = refuse(order_with(*({"name": name, "type": "string"} for name in pair)))
    assert "used twice" in message


def test_the_ids_of_a_set_are_a_property_too() -> None:
    relation = {"name": "tags", "kind": "many-to-many", "target": "Order"}
    assert "used twice" in refuse(order_with({"name": "tag_ids", "type": "json"}, relations=(relation,)))


@pytest.mark.parametrize("pair", [("Order", "Order"), ("OrderItem", "Orderitem"), ("Person", "People")])
def test_resources_that_cannot_be_told_apart_are_refused(pair: tuple[str, str]) -> None:
    refuse(spec_with(*({"name": name} for name in pair)))


def test_a_resource_called_like_a_schema_of_every_service_is_refused() -> None:
    assert "already one of every service" in refuse(spec_with({"name": "Error"}))


def test_a_resource_called_like_a_schema_of_another_is_refused() -> None:
    assert "'OrderPage' in the API is already one of Order" in refuse(
        spec_with({"name": "Order"}, {"name": "OrderPage"})
    )


@pytest.mark.parametrize(
    "name", ["order", "Order Item", "Order-Item", "../Order", "Ördnung", "1Order", "", "O" * 49, "Order;"]
)
def test_a_resource_name_that_is_none_is_refused(name: str) -> None:
    refuse(spec_with({"name": name}))


RELATIONS: list[tuple[dict[str, Any], str]] = [
    ({"kind": "many-to-one", "target": "Ghost"}, "no resource 'Ghost'"),
    ({"kind": "many-to-one", "target": "Order", "required": True, "on_delete": "set-null"}, "cannot become null"),
    ({"kind": "many-to-many", "target": "Order", "required": True}, "no column"),
    ({"kind": "many-to-one", "target": "Order", "inverse": "total"}, "already has"),
    ({"kind": "many-to-one", "target": "Order", "inverse": "link"}, "already has"),
    ({"kind": "sometimes", "target": "Order"}, "many-to-one"),
]


@pytest.mark.parametrize(("relation", "reason"), RELATIONS, ids=[reason for _, reason in RELATIONS])
def test_a_relation_that_cannot_be_is_refused(relation: dict[str, Any], reason: str) -> None:
    data = order_with({"name": "total", "type": "decimal"}, relations=({"name": "link", **relation},))
    assert reason in refuse(data)


def test_a_relation_may_not_be_called_like_what_every_resource_has() -> None:
    relation = {"name": "created_at", "kind": "many-to-one", "target": "Order"}
    assert "Every resource has this field" in refuse(order_with(relations=(relation,)))


@pytest.mark.parametrize(
    "member",
    [
        {"fields": [{"name": "constructor", "type": "string"}]},
        {"relations": [{"name": "constructor", "kind": "many-to-one", "target": "Order"}]},
    ],
)
def test_nothing_may_be_called_like_what_every_class_has(member: dict[str, Any]) -> None:
    assert "Every class in JavaScript has this name" in refuse(spec_with({"name": "Order", **member}))


def test_no_other_side_may_be_called_like_what_every_class_has() -> None:
    relation = {"name": "before", "kind": "many-to-one", "target": "Order", "inverse": "constructor"}
    assert "already has a 'constructor'" in refuse(order_with(relations=(relation,)))


def test_a_feature_is_listed_once() -> None:
    assert "used twice" in refuse(spec_with(features=["docker", "docker"]))


def test_a_broker_is_chosen_only_where_there_are_events() -> None:
    assert "carries events" in refuse(spec_with(broker="kafka"))
    assert load_spec({**spec_with(broker="kafka"), "features": ["queue"]}).broker is Broker.KAFKA


def test_what_is_too_large_is_refused_with_the_limit() -> None:
    assert str(MAX_RESOURCES) in refuse(spec_with(*({"name": f"R{number}x"} for number in range(MAX_RESOURCES + 1))))
    fields = [{"name": f"f{number}x", "type": "string"} for number in range(MAX_FIELDS + 1)]
    assert str(MAX_FIELDS) in refuse(order_with(*fields))


def test_all_that_is_wrong_is_said_at_once() -> None:
    data = order_with({"name": "id", "type": "uuid"}, {"name": "state", "type": "enum"})
    with pytest.raises(SpecError) as caught:
        load_spec(data)
    assert len(caught.value.problems) == 2


def test_resources_that_need_each_other_are_refused():
    def needs(name: str, target: str) -> dict[str, Any]:
        relation = {"name": target.lower(), "kind": "many-to-one", "target": target, "required": True}
        return {"name": name, "relations": [relation]}

    assert "there could never be a first one" in refuse(spec_with(needs("Egg", "Hen"), needs("Hen", "Egg")))
    assert "there could never be a first one" in refuse(spec_with(needs("Hen", "Hen")))


def test_a_field_with_the_name_of_an_implied_reference_is_refused():
    orders = {"name": "orders", "kind": "one-to-many", "target": "Order"}
    customer = {"name": "Customer", "relations": [orders]}
    order = {"name": "Order", "fields": [{"name": "customer_id", "type": "uuid"}]}
    assert "a 'customer_id', which is there already" in refuse(spec_with(customer, order))


def test_a_field_with_the_name_of_the_ids_of_a_relation_is_refused():
    tags = {"name": "tags", "kind": "many-to-many", "target": "Tag"}
    product = {"name": "Product", "fields": [{"name": "tag_ids", "type": "json"}], "relations": [tags]}
    assert "a 'tag_ids', which is there already" in refuse(spec_with(product, {"name": "Tag"}))
