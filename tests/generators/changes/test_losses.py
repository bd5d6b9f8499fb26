"""What goes is found by comparing two Specs, however the second came about."""

from generators.auth.mode import KEPT_PASSWORDS
from generators.changes.losses import find_losses
from generators.changes.rename import Rename, RenameKind
from tests.generators.changes.conftest import build_shop

SHOP = build_shop()


def build_notes(**link):
    notes = {"name": "Note", "fields": [], "relations": [{"name": "labels", "kind": "many-to-many", "target": "Label"}]}
    back = {"name": "notes", "kind": "many-to-many", "target": "Note"}
    return build_shop(
        resources=[notes, {"name": "Label", "fields": [], "relations": [back] if link.get("both") else []}]
    )


def test_the_same_spec_costs_nothing():
    assert find_losses(SHOP, SHOP) == ()


def test_another_type_costs_what_it_does_not_take_over():
    fields = [{"name": "number", "type": "integer"}, {"name": "notes", "type": "string"}]
    resources = [r.model_dump() for r in SHOP.resources[:3]] + [{"name": "Order", "fields": fields}]
    assert find_losses(SHOP, build_shop(resources=resources)) == (
        "the column `number` of orders with its values",
        "the column `customer_id` of orders with its references",
    )


def test_what_refers_to_other_rows_loses_its_references():
    relations = [{"name": "customer", "kind": "many-to-one", "target": "Order"}]
    resources = [r.model_dump() for r in SHOP.resources]
    order = next(resource for resource in resources if resource["name"] == "Order")
    order["relations"] = relations
    assert find_losses(SHOP, build_shop(resources=resources)) == (
        "the column `customer_id` of orders with its references",
    )


def test_what_gives_its_name_away_is_lost():
    resources = [r.model_dump() for r in SHOP.resources]
    order = next(resource for resource in resources if resource["name"] == "Order")
    order["fields"] = [{"name": "number", "type": "text"}]
    rename = Rename(RenameKind.FIELD, "Order", "notes", "number")
    assert find_losses(SHOP, build_shop(resources=resources), [rename]) == (
        "the column `number` of orders with its values",
    )


def test_what_goes_and_comes_under_another_name_is_lost_unless_it_is_a_rename():
    fields = [{"name": "code", "type": "string"}, {"name": "notes", "type": "text"}]
    relations = [{"name": "customer", "kind": "many-to-one", "target": "Customer"}]
    resources = [r.model_dump() for r in SHOP.resources[:3]]
    after = build_shop(resources=[*resources, {"name": "Order", "fields": fields, "relations": relations}])
    assert find_losses(SHOP, after) == ("the column `number` of orders with its values",)
    assert find_losses(SHOP, after, [Rename(RenameKind.FIELD, "Order", "number", "code")]) == ()


def test_links_that_both_resources_state_are_lost_with_the_second_statement():
    both, one, none = build_notes(both=True), build_notes(), build_shop(resources=[{"name": "Note"}, {"name": "Label"}])
    assert find_losses(both, one) == ()
    assert find_losses(one, none) == ("the links between notes and their labels",)
    assert len(find_losses(both, none)) == 1


def test_what_is_kept_of_accounts_is_lost_with_another_account():
    member = {"name": "Member", "fields": [{"name": "email", "type": "string"}]}
    before = build_shop(resources=[member], auth="jwt")
    after = build_shop(resources=[member, {"name": "User", "fields": []}], auth="jwt")
    assert find_losses(before, after) == ("the column `role` of members with its values", KEPT_PASSWORDS)
    renamed = build_shop(resources=[member | {"name": "User"}], auth="jwt")
    assert find_losses(before, renamed, [Rename(RenameKind.RESOURCE, "User", "Member", "User")]) == ()
