"""Fields are added, removed and renamed; what is there already, missing or needed is said."""

import pytest

from generators.changes.fields import AddField, RemoveField, RenameField
from generators.changes.rename import Rename, RenameKind
from generators.enrichment import enrich
from generators.spec.models import Field, FieldType
from tests.generators.changes.conftest import get_resource


def make_field(name, kind="string", **facts):
    return Field(name=name, type=FieldType(kind), **facts)


def list_names(spec, resource):
    return [field.name for field in get_resource(spec, resource).fields]


@pytest.mark.parametrize("spelling", ["Order", "order", "orders", "ORDER"])
def test_a_field_is_added_behind_the_others_however_its_resource_is_spelled(spelling, shop, carry_out):
    edited = carry_out(shop, AddField(spelling, make_field("total", "decimal")))
    assert list_names(edited.spec, "Order") == ["number", "notes", "total"]
    assert (edited.losses, edited.notes) == ((), ())


def test_a_required_field_without_a_default_says_what_that_means_for_rows(shop, carry_out):
    (note,) = carry_out(shop, AddField("Order", make_field("total", "decimal", required=True))).notes
    assert "`total` is required and has no default" in note
    assert (
        carry_out(shop, AddField("Order", make_field("is_paid", "boolean", required=True, default=False))).notes == ()
    )


def test_a_field_that_is_there_is_not_added_again(shop, carry_out):
    edited = carry_out(shop, AddField("Order", make_field("notes", "text")))
    assert edited.spec == shop
    assert edited.notes == ("Order has `notes` (text) already.",)


def test_a_field_that_is_there_as_something_else_is_not_made_another(shop, refuse):
    said = refuse(shop, AddField("Order", make_field("notes", "string")))
    assert "Order has `notes` (text) already." in said
    assert "`/generate sync`" in said


def test_a_field_cannot_have_the_name_of_a_relation(shop, refuse):
    assert "Order has a relation `customer`" in refuse(shop, AddField("Order", make_field("customer")))


@pytest.mark.parametrize(
    ("field", "said"),
    [
        (make_field("id", "uuid"), "Every resource has this field"),
        (make_field("size"), "Lists use this name"),
        (make_field("body", "text", unique=True), "A text cannot be unique"),
        (make_field("customer_id"), "Order has a relation `customer`"),
    ],
)
def test_a_field_that_no_service_could_have_is_refused(field, said, shop, refuse):
    assert said in refuse(shop, AddField("Order", field))


def test_a_resource_that_is_not_there_is_refused_with_the_nearest(shop, refuse):
    said = refuse(shop, AddField("Ordr", make_field("total")))
    assert "There is no resource Ordr. Did you mean Order? The resources are: Customer, Tag, Product, Order." in said


def test_a_removed_field_takes_its_values(shop, carry_out):
    edited = carry_out(shop, RemoveField("Order", "notes"))
    assert list_names(edited.spec, "Order") == ["number"]
    assert edited.losses == ("the column `notes` of orders with its values",)


def test_a_field_that_is_not_there_is_refused_with_the_nearest(shop, refuse):
    said = refuse(shop, RemoveField("Product", "prize"))
    assert "Product has no field or relation `prize`. Did you mean price? It has: name, price, tags." in said


def test_a_relation_is_removed_by_its_name_or_its_column(shop, carry_out):
    for name in ("customer", "customer_id"):
        edited = carry_out(shop, RemoveField("Order", name))
        assert get_resource(edited.spec, "Order").relations == ()
        assert edited.losses == ("the column `customer_id` of orders with its references",)


def test_a_renamed_field_keeps_its_place_and_its_values(shop, carry_out):
    edited = carry_out(shop, RenameField("Product", "name", "title"))
    assert list_names(edited.spec, "Product") == ["title", "price"]
    assert edited.renames == (Rename(RenameKind.FIELD, "Product", "name", "title"),)
    assert edited.losses == ()


def test_a_renamed_relation_keeps_its_column(shop, make_shop, carry_out):
    for spec in (shop, make_shop(both_sides=True)):
        edited = carry_out(spec, RenameField("Order", "customer", "buyer"))
        assert edited.renames == (Rename(RenameKind.RELATION, "Order", "customer", "buyer"),)
        assert edited.losses == ()


def test_a_name_that_is_taken_or_the_same_is_said(shop, carry_out, refuse):
    assert "Product has a `price` already." in refuse(shop, RenameField("Product", "name", "price"))
    assert carry_out(shop, RenameField("Product", "name", "name")).spec == shop
    assert carry_out(shop, RenameField("Product", "name", "name")).notes


def test_a_field_is_added_to_the_account_that_authentication_brought(make_shop, carry_out):
    shop = make_shop(auth="jwt")
    edited = carry_out(shop, AddField("User", make_field("phone")))
    assert list_names(enrich(edited.spec), "User") == ["email", "role", "phone"]
    assert edited.losses == ()


@pytest.mark.parametrize("change", [RemoveField("User", "email"), RenameField("User", "role", "rank")])
def test_what_authentication_needs_stays(change, make_shop, refuse):
    said = refuse(make_shop(auth="jwt"), change)
    assert "Authentication needs User" in said
    assert "`/generate remove auth`" in said
