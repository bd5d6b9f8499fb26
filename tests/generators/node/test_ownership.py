"""Whose rows are whose, as conditions of Prisma's queries."""

import pytest

from generators.auth.accounts import enrich
from generators.node.accounts import view_account
from generators.node.prisma.models import describe_models
from generators.node.prisma.ownership import view_ownership
from generators.node.prisma.tables import STYLE
from generators.spec.file import read_spec

RESOURCES = """
  User: {relations: {notes: {kind: one-to-many, target: Note}}}
  Order: {relations: {user: {kind: many-to-one, target: User, required: true}}}
  OrderItem: {relations: {order: {kind: many-to-one, target: Order, required: true}}}
  Refund: {relations: {item: {kind: one-to-one, target: OrderItem, required: true}}}
  Product: {}
  Note: {}
"""


@pytest.fixture
def owned():
    """What belongs to users, by the names of the resources."""
    spec = enrich(read_spec(f"name: shop\nstack: express-prisma\nauth: jwt\nresources:{RESOURCES}"))
    models = {model.table.name: model for model in describe_models(spec, STYLE.describe(spec).tables)}
    return {each.names.name: each for each in view_ownership(spec, models, STYLE.naming)}


def test_conditions_follow_references_to_the_owner(owned):
    assert {name: each.condition for name, each in owned.items()} == {
        "User": "{ id: owner }",
        "Order": "{ userId: owner }",
        "OrderItem": "{ order: { userId: owner } }",
        "Refund": "{ item: { order: { userId: owner } } }",
        "Note": "{ userId: owner }",
    }


def test_a_row_says_whose_it_is_where_it_refers_to_the_owner(owned):
    said = {name: (each.property, each.is_required) for name, each in owned.items()}
    assert said["Order"] == ("userId", True)
    assert said["Note"] == ("userId", False)
    assert said["Refund"] == ("", True)


def test_the_way_names_who_refers_by_what(owned):
    steps = [(step.source.name, step.property) for step in owned["Refund"].way]
    assert steps == [("Refund", "itemId"), ("OrderItem", "orderId"), ("Order", "userId")]


def test_without_callers_there_is_no_account():
    spec = read_spec(f"name: shop\nstack: express-prisma\nresources:{RESOURCES}")
    assert view_account(spec) is None
