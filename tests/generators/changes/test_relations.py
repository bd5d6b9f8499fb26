"""Relations are kept by the side that refers, named at both ends, and told once."""

from generators.changes.relations import AddRelation, RemoveRelation
from generators.enrichment import enrich
from generators.spec.models import OnDelete, RelationKind
from tests.generators.changes.conftest import get_resource

MANY_TO_ONE, ONE_TO_MANY = RelationKind.MANY_TO_ONE, RelationKind.ONE_TO_MANY
ONE_TO_ONE, MANY_TO_MANY = RelationKind.ONE_TO_ONE, RelationKind.MANY_TO_MANY


def list_relations(spec, resource):
    return {relation.name: relation for relation in get_resource(spec, resource).relations}


def test_a_reference_is_optional_as_rows_have_none_yet(shop, carry_out):
    relation = list_relations(carry_out(shop, AddRelation("Order", MANY_TO_ONE, "Product")).spec, "Order")["product"]
    assert (relation.required, relation.on_delete, relation.inverse) == (False, OnDelete.SET_NULL, "orders")


def test_a_reference_that_has_to_be_there_says_what_that_means_for_rows(shop, carry_out):
    edited = carry_out(shop, AddRelation("Order", MANY_TO_ONE, "Product", required=True))
    assert list_relations(edited.spec, "Order")["product"].required
    assert "there may be rows of Order without it" in edited.notes[0]


def test_has_many_is_a_reference_of_the_other_side(shop, carry_out):
    edited = carry_out(shop, AddRelation("Product", ONE_TO_MANY, "Order", name="purchases"))
    assert list_relations(edited.spec, "Product").keys() == {"tags"}
    relation = list_relations(edited.spec, "Order")["product"]
    assert (relation.target, relation.inverse) == ("Product", "purchases")


def test_the_other_kinds_are_kept_by_the_side_that_states_them(shop, carry_out):
    edited = carry_out(shop, AddRelation("Order", MANY_TO_MANY, "Tag"), AddRelation("Order", ONE_TO_ONE, "Product"))
    relations = list_relations(edited.spec, "Order")
    assert (relations["tags"].on_delete, relations["product"].kind) == (OnDelete.CASCADE, ONE_TO_ONE)


def test_a_resource_may_relate_to_itself(shop, carry_out):
    edited = carry_out(shop, AddRelation("Tag", MANY_TO_ONE, "Tag"), AddRelation("Product", MANY_TO_MANY, "Product"))
    assert list_relations(edited.spec, "Tag").keys() == {"parent_tag"}
    assert list_relations(edited.spec, "Product").keys() == {"tags", "related_products"}


def test_a_relation_that_is_there_is_told_from_either_side(shop, make_shop, carry_out):
    for spec in (shop, make_shop(both_sides=True)):
        for change in (AddRelation("Order", MANY_TO_ONE, "Customer"), AddRelation("Customer", ONE_TO_MANY, "Order")):
            edited = carry_out(spec, change)
            assert edited.spec == spec
            assert "already" in edited.notes[0]


def test_a_second_relation_between_two_resources_has_a_name_of_its_own(shop, carry_out):
    edited = carry_out(shop, AddRelation("Order", MANY_TO_ONE, "Customer", name="payer"))
    assert list_relations(edited.spec, "Order").keys() == {"customer", "payer"}
    assert list_relations(edited.spec, "Order")["payer"].inverse == "payer_orders"


def test_a_name_that_a_field_has_is_refused_with_a_command_that_works(shop, refuse):
    said = refuse(shop, AddRelation("Product", MANY_TO_ONE, "Customer", name="price"))
    assert "Product has a `price` already." in said
    assert "`/generate add relation Product belongs to Customer as other_price`" in said


def test_a_relation_to_the_account_that_authentication_brought_states_it(make_shop, carry_out):
    shop = make_shop(auth="jwt")
    edited = carry_out(shop, AddRelation("Order", MANY_TO_ONE, "User"))
    assert list_relations(edited.spec, "Order")["user"].target == "User"
    assert get_resource(edited.spec, "User") == get_resource(enrich(shop), "User")


def test_two_that_need_each_other_are_refused(shop, carry_out, refuse):
    needed = carry_out(shop, AddRelation("Order", MANY_TO_ONE, "Product", required=True)).spec
    assert "there could never be a first one" in refuse(
        needed, AddRelation("Product", MANY_TO_ONE, "Order", required=True)
    )


def test_a_removed_relation_goes_at_both_sides(make_shop, carry_out):
    shop = make_shop(both_sides=True)
    for change in (
        RemoveRelation("Order", "Customer"),
        RemoveRelation("Order", "Customer", MANY_TO_ONE),
        RemoveRelation("Customer", "Order", ONE_TO_MANY),
    ):
        edited = carry_out(shop, change)
        assert not list_relations(edited.spec, "Order") | list_relations(edited.spec, "Customer")
        assert edited.losses == ("the column `customer_id` of orders with its references",)


def test_links_are_lost_with_their_relation(shop, carry_out):
    assert carry_out(shop, RemoveRelation("Tag", "Product")).losses == ("the links between products and their tags",)


def test_a_relation_that_is_not_there_is_refused_with_those_that_are(shop, refuse):
    assert "Order has: customer (belongs to Customer)." in refuse(shop, RemoveRelation("Order", "Tag"))
    assert "belongs to" in refuse(shop, RemoveRelation("Customer", "Order", MANY_TO_ONE))


def test_several_relations_are_told_apart_by_name(shop, carry_out, refuse):
    two = carry_out(shop, AddRelation("Order", MANY_TO_ONE, "Customer", name="payer")).spec
    said = refuse(two, RemoveRelation("Order", "Customer"))
    assert "`Order.customer`, `Order.payer`" in said
    assert "`/generate remove field customer from Order`" in said
