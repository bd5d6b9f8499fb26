"""Breaches: what callers relied on and cannot any more; what is only added breaks nothing."""

from typing import Any

import pytest

from generators.contract.breaches import list_breaches
from generators.contract.naming import JsonStyle
from generators.spec.rules import load_spec

PRODUCT: dict[str, Any] = {
    "name": "Product",
    "fields": [
        {"name": "name", "type": "string", "required": True},
        {"name": "net_price", "type": "decimal"},
        {"name": "state", "type": "enum", "values": ["draft", "listed"]},
    ],
}
ORDER = {"name": "OrderItem", "fields": [{"name": "count", "type": "integer"}]}


def make(*resources):
    data = {"name": "shop", "stack": "fastapi-sqlalchemy", "resources": resources}
    return load_spec(data)


def change(**fields):
    """Give the product with fields replaced by name; None takes one out, a name that is new adds one."""
    by_name = {field["name"]: field for field in PRODUCT["fields"]}
    for name, changed in fields.items():
        if changed is None:
            del by_name[name]
        else:
            by_name[name] = {"name": name, **changed}
    return {**PRODUCT, "fields": list(by_name.values())}


def compare(after, style=JsonStyle.SNAKE):
    return [breach.text for breach in list_breaches(make(PRODUCT, ORDER), make(after, ORDER), style)]


def test_the_same_service_breaks_nothing():
    assert compare(PRODUCT) == []


@pytest.mark.parametrize(
    "after",
    [
        change(notes={"type": "text"}),
        change(sku={"type": "string", "required": True, "default": "none"}),
        {**PRODUCT, "summary": "Something that is sold."},
        change(net_price={"type": "decimal", "indexed": True}),
    ],
)
def test_what_callers_need_not_know_breaks_nothing(after):
    assert compare(after) == []


def test_a_resource_that_is_gone_is_a_route_that_is_gone():
    breaches = list_breaches(make(PRODUCT, ORDER), make(PRODUCT), JsonStyle.SNAKE)
    assert [breach.path for breach in breaches] == ["/api/v1/order-items"]
    assert breaches[0].text == "`/api/v1/order-items` and all below it are gone: they answer 404."


def test_a_field_that_is_gone_is_named_as_the_stack_writes_it():
    assert "`net_price` is gone from `/api/v1/products`" in compare(change(net_price=None))[0]
    assert "`netPrice` is gone from `/api/v1/products`" in compare(change(net_price=None), JsonStyle.CAMEL)[0]


@pytest.mark.parametrize(
    ("after", "text"),
    [
        (
            change(sku={"type": "string", "required": True}),
            "`POST /api/v1/products` needs `sku`, and answers 422 without it.",
        ),
        (
            change(net_price={"type": "integer"}),
            "`net_price` of `/api/v1/products` is an integer; it was a decimal.",
        ),
        (
            change(state={"type": "enum", "values": ["listed"]}),
            "`state` of `/api/v1/products` takes `draft` no more.",
        ),
        (
            change(state={"type": "enum", "values": ["draft", "listed", "sold"]}),
            "`state` of `/api/v1/products` may be `sold` as well.",
        ),
        (
            change(net_price={"type": "decimal", "minimum": 0}),
            "`net_price` of `/api/v1/products` takes other values than before: its bounds, length or pattern changed.",
        ),
        (change(name={"type": "string"}), "`name` of `/api/v1/products` may be `null` in answers."),
        (
            change(name={"type": "string", "required": True, "unique": True}),
            "`name` of `/api/v1/products` is unique: a value that is taken gets 409.",
        ),
    ],
)
def test_one_thing_that_changes_is_one_sentence(after, text):
    assert compare(after) == [text]


def test_what_becomes_required_has_to_be_sent_and_may_not_be_null():
    assert compare(change(net_price={"type": "decimal", "required": True})) == [
        "`POST /api/v1/products` needs `net_price`, and answers 422 without it.",
        "`net_price` of `/api/v1/products` may not be sent as `null` any more.",
    ]


def test_a_reference_that_becomes_required_is_one_too():
    def make_orders(*, required):
        relation = {"name": "product", "kind": "many-to-one", "target": "Product", "required": required}
        return make(PRODUCT, {**ORDER, "relations": [relation]})

    breaches = list_breaches(make_orders(required=False), make_orders(required=True), JsonStyle.SNAKE)
    assert "`POST /api/v1/order-items` needs `product_id`" in breaches[0].text


def test_what_becomes_unique_together_is_told_and_what_ceases_to_be_is_not():
    united = {**PRODUCT, "unique_together": [["name", "state"]]}
    assert compare(united) == [
        "`name` and `state` of `/api/v1/products` are unique together: values that are taken get 409."
    ]
    breaches = list_breaches(make(united, ORDER), make(PRODUCT, ORDER), JsonStyle.SNAKE)
    assert breaches == ()
    turned = {**PRODUCT, "unique_together": [["state", "name"]]}
    assert list_breaches(make(united, ORDER), make(turned, ORDER), JsonStyle.SNAKE) == ()
