"""Ownership: from which rows the way leads to a user."""

import pytest

from generators.auth.accounts import enrich
from generators.auth.ownership import find_owner_path, find_owner_reference
from generators.contract.naming import JsonStyle
from generators.contract.properties import list_properties
from generators.pipeline import derive_contract
from generators.spec.file import read_spec

RESOURCES = """
  User: {relations: {notes: {kind: one-to-many, target: Note}}}
  Order: {relations: {user: {kind: many-to-one, target: User, required: true}}}
  OrderItem:
    relations:
      product: {kind: many-to-one, target: Product, required: true}
      order: {kind: many-to-one, target: Order, required: true}
  Refund: {relations: {item: {kind: one-to-one, target: OrderItem, required: true}}}
  Remark: {relations: {order: {kind: many-to-one, target: Order}}}
  Product: {}
  Note: {}
  Task: {relations: {assignee: {kind: many-to-one, target: User}}}
  Post:
    relations:
      editor: {kind: many-to-one, target: User, required: true}
      author: {kind: many-to-one, target: User}
  Profile: {relations: {holder: {kind: one-to-one, target: User, required: true}}}
  Node: {relations: {parent: {kind: many-to-one, target: Node}}}
"""


def make_spec(auth="jwt"):
    return enrich(read_spec(f"name: shop\nstack: fastapi-sqlalchemy\nauth: {auth}\nresources:{RESOURCES}"))


def find(spec, name):
    return next(resource for resource in spec.resources if resource.name == name)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("User", []),
        ("Order", ["user"]),
        ("OrderItem", ["order", "user"]),
        ("Refund", ["item", "order", "user"]),
        ("Remark", None),
        ("Product", None),
        ("Note", ["user"]),
        ("Task", None),
        ("Post", ["author"]),
        ("Profile", ["holder"]),
        ("Node", None),
    ],
)
def test_rows_belong_to_users_through_references(name, path):
    spec = make_spec()
    found = find_owner_path(spec, find(spec, name))
    assert (None if found is None else [relation.name for relation in found]) == path


def test_without_callers_nothing_belongs_to_anybody():
    spec = make_spec("none")
    assert {find_owner_path(spec, resource) for resource in spec.resources} == {None}


def test_only_a_row_that_says_so_itself_has_an_owner_reference():
    spec = make_spec()
    owners = {resource.name: find_owner_reference(spec, resource) for resource in spec.resources}
    assert {name: owner.name for name, owner in owners.items() if owner} == {
        "Order": "user",
        "Note": "user",
        "Post": "author",
        "Profile": "holder",
    }


def test_the_owner_need_not_be_sent():
    spec = make_spec()
    sent = {prop.name: prop for prop in list_properties(spec, find(spec, "Order"), JsonStyle.SNAKE)}
    assert sent["user_id"].required
    assert not sent["user_id"].must_be_sent
    schemas = derive_contract(spec, JsonStyle.SNAKE)["components"]["schemas"]
    assert "required" not in schemas["OrderCreate"]
    assert "user_id" in schemas["Order"]["required"]
    assert schemas["OrderItemCreate"]["required"] == ["product_id", "order_id"]
