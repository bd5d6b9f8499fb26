"""Whose rows are whose, as conditions of queries by Prisma and TypeORM."""

import pytest

from generators.auth.accounts import enrich
from generators.node.accounts import view_account
from generators.node.ownership import view_callers
from generators.node.prisma.models import describe_models
from generators.node.prisma.ownership import write_conditions
from generators.node.prisma.tables import STYLE
from generators.node.trials import view_trials
from generators.spec.file import read_spec
from generators.stacks.nestjs_typeorm.views.ownership import write_way

RESOURCES = """
  User: {relations: {notes: {kind: one-to-many, target: Note}}}
  Order: {relations: {user: {kind: many-to-one, target: User, required: true}}}
  OrderItem: {relations: {order: {kind: many-to-one, target: Order, required: true}}}
  Refund: {relations: {item: {kind: one-to-one, target: OrderItem, required: true}}}
  Product: {}
  Note: {}
"""


@pytest.fixture
def spec():
    """A service whose callers are known."""
    return enrich(read_spec(f"name: shop\nstack: express-prisma\nauth: jwt\nresources:{RESOURCES}"))


@pytest.fixture
def owned(spec):
    """What belongs to users, by the names of the resources."""
    models = {model.table.name: model for model in describe_models(spec, STYLE.describe(spec).tables)}
    return _list_owned(spec, write_conditions(models, STYLE.naming))


def _list_owned(spec, write_owner):
    return {each.names.name: each for each in view_callers(spec, view_trials(spec), write_owner).ownership}


def test_conditions_follow_references_to_the_owner(owned):
    assert {name: each.condition for name, each in owned.items()} == {
        "User": "{ id: owner }",
        "Order": "{ userId: owner }",
        "OrderItem": "{ order: { userId: owner } }",
        "Refund": "{ item: { order: { userId: owner } } }",
        "Note": "{ userId: owner }",
    }


def test_ways_of_entities_lead_to_the_column_with_the_owner(spec):
    assert {name: each.condition for name, each in _list_owned(spec, write_way).items()} == {
        "User": '["id"]',
        "Order": '["userId"]',
        "OrderItem": '["order", "userId"]',
        "Refund": '["item", "order", "userId"]',
        "Note": '["userId"]',
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
